import { expect, it } from 'vitest';
import { LineBuffer } from '../../src/batch/line-buffer.ts';

it('holds lines as bytes, however many, in memory of their size', () => {
  const lines = new LineBuffer();
  const one = `${'爱诗科技'.repeat(50_000)}\n`;
  expect(lines.toBytes()).toHaveLength(0);
  expect([lines.add('a\n'), lines.add(one), lines.add('𠮷\n'), lines.add(one)]).toEqual([2, 600_001, 5, 600_001]);
  const bytes = lines.toBytes();
  expect(Buffer.from(bytes).toString()).toBe(`a\n${one}𠮷\n${one}`);
  expect(bytes.buffer.byteLength).toBe(bytes.length);
});
