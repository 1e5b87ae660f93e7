import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluation.ts';
import { measuresOf } from '../../src/evaluate/measures.ts';
import type { GoldFinancing } from '../../src/index.ts';
import { company, event, money, sample } from './sample.ts';

const TEXT = '小牛科技完成A轮1亿美元融资，红杉资本领投；其B轮为3亿美元，由高瓴领投，启明跟投。谷歌也在融资。';
const round = (fields: Partial<GoldFinancing>): GoldFinancing => ({
  company: '小牛科技',
  round: null,
  amount: null,
  date: null,
  lead: [],
  investors: [],
  valuation: null,
  ...fields,
});
const names = ['小牛科技', '红杉资本', '高瓴', '启明', '谷歌'].map((name) => company(TEXT, name));
const sums = [money(TEXT, '1亿美元', 1e8), money(TEXT, '3亿美元', 3e8)];
const document = sample(TEXT, [...names, ...sums], [...names, ...sums], {
  financing: [
    round({ round: 'A', amount: '1亿美元', lead: ['红杉资本'] }),
    round({ round: 'B', amount: '3亿美元', lead: ['高瓴'], investors: ['启明'] }),
  ],
});
// The B round with a wrong lead, and a round of another company: the A round is missed.
const { record } = document;
record.events = [
  event(record, { company: '小牛科技', round: 'B', amount: '3亿美元', lead: ['红杉资本'], investors: ['启明'] }),
  event(record, { company: '谷歌' }),
];
const evaluation = evaluate([document], () => false);
const measures = measuresOf(evaluation);

describe('scores of rounds made by hand', () => {
  it.each([
    ['events.found.precision', 1 / 2],
    ['events.found.recall', 1 / 2],
    ['events.complete.f1', 0],
    ['events.company.recall', 1 / 2],
    ['events.round.precision', 1],
    ['events.round.recall', 1 / 2],
    ['events.amount.f1', 2 / 3],
    ['events.lead.f1', 0],
    ['events.investors.f1', 1],
    ['events.valuation.f1', null],
    // 2 company, 2 round, 2 amount, 2 lead and 1 investor in the gold; 2, 1, 1, 1, 1 predicted; 1, 1, 1, 0, 1 right
    ['events.micro.recall', 4 / 9],
    ['events.micro.precision', 4 / 6],
    ['events.macro.f1', (1 / 2 + 2 / 3 + 2 / 3 + 0 + 1) / 5],
  ])('%s', (name, score) => {
    if (score === null) expect(measures[name]).toBeNull();
    else expect(measures[name]).toBeCloseTo(score, 10);
  });

  it('pair the round that agrees most, and report the rest', () => {
    expect(evaluation.errors.map(({ error, type, gold, predicted }) => [error, type, gold, predicted])).toEqual([
      ['missed', 'financing', '小牛科技 A 1亿美元', null],
      ['spurious', 'financing', null, '谷歌'],
      ['role', 'financing', '小牛科技 lead: 高瓴', 'lead: 红杉资本'],
    ]);
  });
});

it('an entity is right by any of its names, whatever the width, case and spacing', () => {
  const text = 'ＧＯＯＧＬＥ融资';
  const gold = [company(text, 'ＧＯＯＧＬＥ')];
  const alone = sample(text, gold, gold, { financing: [round({ company: 'Goo gle' })] });
  alone.record.events = [event(alone.record, { company: 'ＧＯＯＧＬＥ' })];
  expect(measuresOf(evaluate([alone], () => false))['events.found.f1']).toBe(1);
});
