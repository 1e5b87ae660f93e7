import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluation.ts';
import { measuresOf } from '../../src/evaluate/measures.ts';
import { company, day, money, sample, spanOf } from './sample.ts';

// Of six gold mentions: two right, one of the wrong day, one too short, one of the wrong kind, one missed; and one too many.
const TEXT = '谷歌昨日以3亿美元投资小牛科技，红杉资本跟投5000万美元。';
const DOCUMENT = sample(
  TEXT,
  [
    company(TEXT, '谷歌'),
    day(TEXT, '昨日', '2024-03-15', '2024-03-16'),
    money(TEXT, '3亿美元', 3e8),
    company(TEXT, '小牛科技'),
    company(TEXT, '红杉资本', 'investor'),
    money(TEXT, '5000万美元', 5e7),
  ],
  [
    company(TEXT, '谷歌'),
    day(TEXT, '昨日', '2024-03-14', '2024-03-15'),
    money(TEXT, '3亿美元', 3e8),
    company(TEXT, '投资'),
    company(TEXT, '小牛'),
    company(TEXT, '红杉资本', 'company'),
  ],
  { known: ['谷歌', '红杉资本'] },
);
const evaluation = evaluate([DOCUMENT], () => false);
const measures = measuresOf(evaluation);

describe('scores of a record made by hand', () => {
  it.each([
    ['company.exact.precision', 2 / 4],
    ['company.exact.recall', 2 / 3],
    ['company.exact.f1', 4 / 7],
    ['company.overlap.precision', 3 / 4],
    ['company.overlap.recall', 1],
    ['company.value.precision', 1 / 4],
    ['company.value.recall', 1 / 3],
    ['company.value.accuracy', 1 / 2],
    ['company/company.exact.precision', 1 / 4],
    ['company/company.exact.recall', 1 / 2],
    ['company/investor.exact.f1', 0],
    ['company/media.exact.f1', null],
    ['amount.exact.precision', 1],
    ['amount.exact.recall', 1 / 2],
    ['amount.value.f1', 2 / 3],
    ['date.exact.f1', 1],
    ['date.value.f1', 0],
    ['date.fields.timexType', 1],
    ['date.fields.interval', 0],
    ['types.micro.exact.f1', 4 / 6],
    ['types.macro.exact.f1', (4 / 7 + 2 / 3 + 1) / 3],
    ['kinds.macro.exact.f1', (1 / 3 + 0 + 2 / 3 + 1) / 4],
    ['company.known.exact.f1', 1],
    ['company.unknown.exact.f1', 0],
    ['company.unknown.overlap.recall', 1],
    ['company.unknown.overlap.precision', 1 / 2],
    ['events.found.f1', null],
  ])('%s', (name, score) => {
    if (score === null) expect(measures[name]).toBeNull();
    else expect(measures[name]).toBeCloseTo(score, 10);
  });

  it('count a missed company as known where the lexicon holds its surface', () => {
    const { known, unknown } = evaluate([DOCUMENT], (surface) => surface === '小牛科技').companies;
    expect([known.exact.gold, unknown.exact.gold]).toEqual([3, 0]);
  });

  it('are of no document where there is none', () => {
    expect(Object.values(measuresOf(evaluate([], () => false))).every((score) => score === null)).toBe(true);
  });

  it('count all of the gold as missed where there is no record', () => {
    const without = evaluate([{ gold: DOCUMENT.gold, record: null }], () => false);
    expect(without.missing).toEqual(['d']);
    expect(measuresOf(without)).toMatchObject({ 'company.exact.recall': 0, 'types.micro.exact.f1': 0 });
  });
});

describe('errors', () => {
  it('are each reported once, in order, with what is wrong', () => {
    expect(evaluation.errors.map(({ error, type, gold, predicted }) => [error, type, gold, predicted])).toEqual([
      [
        'value',
        'date',
        'value 2024-03-15, interval [2024-03-15, 2024-03-16)',
        'value 2024-03-14, interval [2024-03-14, 2024-03-15)',
      ],
      ['spurious', 'company', null, '投资'],
      ['boundary', 'company', '小牛科技', '小牛'],
      ['value', 'company', 'kind investor', 'kind company'],
      ['missed', 'amount', '5000万美元', null],
    ]);
  });
  it('have the text around them on one line', () => {
    const text = `${'前'.repeat(30)}\n谷歌\n\n${'后'.repeat(30)}`;
    const { errors } = evaluate([sample(text, [company(text, '谷歌')], [])], () => false);
    expect(errors[0]).toMatchObject({ document: 'd', start: 31, rule: null });
    expect(errors[0].context).toEqual({
      before: `…${'前'.repeat(23)} `,
      mention: '谷歌',
      after: ` ${'后'.repeat(22)}…`,
    });
  });
});

describe('a value', () => {
  const text = '3亿美元';
  const score = (gold: object, predicted: object) => {
    const base = money(text, text, 3e8);
    const document = sample(text, [{ ...base, ...gold }], [{ ...base, ...predicted }]);
    return measuresOf(evaluate([document], () => false))['amount.value.accuracy'];
  };
  it.each([
    ['the lower bound', { min: null }, 0],
    ['the upper bound', { max: 4e8 }, 0],
    ['the currency', { currency: 'CNY' }, 0],
    ['the last digit of a fraction in binary', { min: 3e8 * (1 + 1e-15) }, 1],
    ['the qualifier, which is no part of it', { qualifier: 'approx' }, 1],
  ])('compares %s', (_field, predicted, accuracy) => {
    expect(score({}, predicted)).toBe(accuracy);
  });

  it('of a date takes midnight and the day as the same moment', () => {
    const gold = day('昨日', '昨日', '2024-03-15', '2024-03-16');
    const predicted = { ...gold, interval: { start: '2024-03-15T00:00', end: '2024-03-16T00:00' } };
    expect(measuresOf(evaluate([sample('昨日', [gold], [predicted])], () => false))['date.value.f1']).toBe(1);
  });
});

it('a prediction made twice counts once', () => {
  const text = '谷歌';
  const scores = measuresOf(
    evaluate([sample(text, [company(text, text)], [company(text, text), company(text, text)])], () => false),
  );
  expect(scores).toMatchObject({ 'company.exact.recall': 1, 'company.exact.precision': 0.5 });
});

it('a mention that two predictions overlap is found once, and both are right', () => {
  const text = '小牛科技公司';
  const halves = ['小牛', '科技'].map((half) => ({ ...company(text, text), ...spanOf(text, half) }));
  const { overlap } = evaluate([sample(text, [company(text, text)], halves)], () => false).mentions.types.company;
  expect(overlap).toMatchObject({ gold: 1, found: 1, predicted: 2, right: 2 });
});
