import { expect, it } from 'vitest';
import { BitRows } from '../../src/core/bit-rows.ts';

it('writes what two rows share, in order and beyond a word', () => {
  const rows = new BitRows(100);
  const one = rows.add([0, 5, 31, 32, 63, 64, 99]);
  const other = rows.add([5, 31, 33, 63, 99]);
  const none = rows.add([]);
  const found: number[] = [];
  expect(rows.shared(one, other, found)).toBe(4);
  expect(found).toEqual([5, 31, 63, 99]);
  expect(rows.shared(one, none, found)).toBe(0);
});
