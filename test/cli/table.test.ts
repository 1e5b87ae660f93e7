import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { prettyRecord } from '../../src/cli/render/record-pretty.ts';
import { type Column, table, wrap } from '../../src/cli/render/table.ts';
import { plainTerminal } from '../../src/cli/terminal.ts';
import { createPipeline } from '../../src/index.ts';

describe('wrap', () => {
  it.each([
    ['爱诗科技完成融资', 8, ['爱诗科技', '完成融资']],
    ['爱诗科技完成融资', 7, ['爱诗科', '技完成', '融资']],
    ['完成A1轮，OpenAI 跟投', 10, ['完成A1轮，', 'OpenAI 跟', '投']],
    ['67.74亿美元', 6, ['67.74', '亿美元']],
    ['Internationalisation', 8, ['Internat', 'ionalisa', 'tion']],
    ['启明创投, 达泰资本, 智谱, 百度风投', 12, ['启明创投,', '达泰资本,', '智谱,', '百度风投']],
    ['启明创投, 达泰资本, 智谱, 百度风投', 16, ['启明创投,', '达泰资本, 智谱,', '百度风投']],
    ['智谱, 红杉资本中国基金, 高瓴', 12, ['智谱, 红杉资', '本中国基金,', '高瓴']],
    ['', 8, ['']],
    ['\u{20bb7}\u{20bb7}\u{20bb7}', 4, ['\u{20bb7}\u{20bb7}', '\u{20bb7}']],
  ])('%s to %i columns', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });
});

describe('table', () => {
  const columns: Column[] = [
    { title: 'name', wrap: true },
    { title: 'n', align: 'right' },
    { title: 'note', optional: true },
  ];
  it('aligns by the width that characters have on a terminal', () => {
    const rows = [
      ['爱诗科技', '12', '甲'],
      ['Runway', '3', 'b'],
    ];
    expect(table(columns, rows, plainTerminal(80))).toEqual([
      '  name       n  note',
      '  爱诗科技  12  甲',
      '  Runway     3  b',
    ]);
  });
  it('leaves out what is optional, then breaks cells, where it is too wide', () => {
    const rows = [['爱诗科技有限公司', '12', 'a note that is long']];
    expect(table(columns, rows, plainTerminal(20))).toEqual(['  name             n', '  爱诗科技有限公  12', '  司']);
  });
  it('leaves out a column without content', () => {
    expect(table(columns, [['a', '1', '']], plainTerminal(80))).toEqual(['  name  n', '  a     1']);
  });
});

it('a record fits the terminal, narrow or wide', async () => {
  const pipeline = await createPipeline();
  const text =
    '谷歌、百度和OpenAI去年8月增长30%。小牛天使科技有限公司2024年3月12日完成数亿元A轮融资，由启明创投领投，红杉资本、高瓴和达晨财智跟投，金额约1,234,567,890.12美元。';
  const { record, evidence } = pipeline.explain({ text, publishedAt: '2024-03-16' });
  for (const width of [40, 60, 80, 120, 200]) {
    const lines = prettyRecord({ path: 'a.txt', text, record, evidence }, plainTerminal(width)).split('\n');
    expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
  }
});
