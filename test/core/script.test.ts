import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toPlain } from '../../src/core/plain.ts';
import { detectRegion } from '../../src/core/region.ts';
import { detectScript } from '../../src/core/script.ts';

const ARTICLE = readFileSync(new URL('../../corpus/sora-2024-03-16.txt', import.meta.url), 'utf8');

describe('detectScript', () => {
  it.each([
    ['这家公司获得了融资', 'Hans'],
    ['這家公司獲得了融資', 'Hant'],
    ['這家公司获得了融資，并开设办公室', 'Mixed'],
    ['公司中文名', null],
    ['OpenAI raises money', null],
    ['', null],
    ['这家公司获得了融资，创始人出身于国立台湾大学（國）', 'Hans'],
  ])('%s is %s', (text, script) => {
    expect(detectScript(text)).toBe(script);
  });
  it('takes a machine conversion with variant characters for Traditional', () => {
    expect(detectScript(ARTICLE)).toBe('Hant');
    expect(detectScript('爲産擡裏衆啓')).toBe('Hant');
  });
});

describe('detectRegion', () => {
  const region = (text: string) => detectRegion(toPlain(text), detectScript(text));
  it.each([
    ['这家公司在台北获得新台币3亿元融资', 'CN'],
    ['台積電執行長表示，晶片需求年增三成', 'TW'],
    ['集團錄得盈利按年升兩成，行政總裁稱本港業務平穩', 'HK'],
    ['該公司創始人表示，互聯網賽道融資金額同比下降', 'CN'],
    ['這家公司開會', null],
    ['Hello', null],
  ])('%s follows the usage of %s', (text, expected) => {
    expect(region(text)).toBe(expected);
  });
  it('tells mainland news from its script', () => {
    expect(region(ARTICLE)).toBe('CN');
  });
});
