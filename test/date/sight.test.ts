import { expect, it } from 'vitest';
import { readDocument } from '../../src/core/document.ts';
import { loadSegmenter } from '../../src/core/segment.ts';
import { DATE_RULES } from '../../src/extractors/date/rules.ts';
import { random } from '../random.ts';

it.each(DATE_RULES)('$name says how far it looks if it looks beyond its match', ({ read, sight }) => {
  expect(sight !== undefined).toBe(read.length > 1);
});

const PIECES = [
  ...'0123456789零一二三四五六七八九十两年月日号周季天时点分秒半个多几第前后上下去今明昨本中底初末旬度 -/.:~至到近过在于从早晚，。',
  ...[
    '星期',
    'Q3',
    'H1',
    '财年',
    '世纪',
    '民国',
    '农历',
    '腊月',
    '除夕',
    '上半年',
    '以来',
    '期间',
    '凌晨',
    '下午',
    '小时',
    '年代',
    '同比',
  ],
];

it('reads the same of the same units, which is what is remembered of them', async () => {
  const segmenter = await loadSegmenter();
  const next = random(11);
  const known = new Map<string, { reading: string; text: string }>();
  for (let i = 0; i < 4000; i++) {
    const text = Array.from({ length: 14 }, () => PIECES[Math.floor(next() * PIECES.length)]).join('');
    const doc = readDocument({ text, publishedAt: i % 2 ? '2024-03-16' : '2023-11-02' }, segmenter);
    for (const { name, pattern, read, sight } of DATE_RULES) {
      if (sight === null) continue;
      const [before, behind] = sight ?? [0, 0];
      for (let at = 0; at < text.length; at++) {
        pattern.lastIndex = at;
        const match = pattern.exec(doc.plain);
        if (!match || at < before || at + match[0].length + behind > text.length) continue;
        const key = `${name} ${doc.plain.slice(at - before, at + match[0].length + behind)}`;
        const reading = JSON.stringify(read(match, doc)?.expression ?? null);
        const first = known.get(key);
        if (first) expect(reading, `${key} in ${first.text} and ${text}`).toBe(first.reading);
        else known.set(key, { reading, text });
      }
    }
  }
  expect(known.size).toBeGreaterThan(500);
});
