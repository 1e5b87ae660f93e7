import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/core/lexicon.ts';
import { checkLexicons } from '../../src/core/lexicon-check.ts';
import { readTables, storeTables } from '../../src/core/lexicon-store.ts';
import { compileLexicons } from '../../src/core/lexicon-tables.ts';

const HEADER = 'name\tkind\tregion\tsector\taliases\tambiguous';
const organisations = (...rows: string[]) => ({
  file: 'organisations/x.tsv',
  content: [HEADER, ...rows].join('\n'),
});
const csv = (content: string) => ({ user: [{ file: 'own.csv', content }] });

describe('the check of the word lists', () => {
  const faultsOf = (...rows: string[]) => checkLexicons([organisations(...rows)]);

  it('passes lists that agree', () => {
    expect(faultsOf('星河云\tcompany\tCN\tcloud\tXinghe|星河\t星河')).toEqual([]);
  });
  it.each([
    [['星河云\tcompany\tCN\tcloud\t\t', '星河云\tcompany\tCN\tcloud\t\t'], 'x.tsv:3: 星河云 already belongs to 星河云'],
    [
      ['星河云\tcompany\tCN\tcloud\t星河\t', '星河资本\tinvestor\tCN\tvc\t星河\t'],
      'x.tsv:3: 星河 already belongs to 星河云',
    ],
    [['星河雲\tcompany\tCN\tcloud\t\t'], 'x.tsv:2: 星河雲 is not Simplified and half-width; write 星河云'],
    [['星河云\tcompany\tCN\tcloud\t\t星河'], 'x.tsv:2: ambiguous holds 星河'],
    [['星河云\tfirm\tCN\tcloud\t\t'], 'x.tsv:2: kind'],
    [['星河云\tcompany\tCN\tcloud\t 星河\t'], 'x.tsv:2: " 星河" has a blank'],
  ])('refuses %j', (rows, fault) => {
    expect(faultsOf(...rows).join('\n')).toContain(fault);
  });
});

describe('tables', () => {
  it('come back from bytes as they went, at any offset', () => {
    const tables = compileLexicons([organisations('星河云\tcompany\tCN\tcloud\tXinghe\tXinghe')]);
    const bytes = storeTables(tables);
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    expect(readTables(bytes)).toEqual(tables);
    expect(readTables(shifted.subarray(1))).toEqual(tables);
  });
});

describe('a lexicon', () => {
  it('finds every surface of a text, Latin ones as whole words only', async () => {
    const lexicon = await loadLexicon(csv('name,aliases\nZorblax,佐布\n佐布云,'));
    const found = lexicon.find('佐布云、zorblax与Zorblaxes').filter(({ entry }) => entry?.id.startsWith('user:'));
    expect(found.map(({ start, end, entry }) => [start, end, entry?.id])).toEqual([
      [0, 2, 'user:Zorblax'],
      [0, 3, 'user:佐布云'],
      [4, 11, 'user:Zorblax'],
    ]);
  });
  it('lets the user’s entry win over a built-in one, other surfaces included', async () => {
    const lexicon = await loadLexicon(csv('name,kind\n腾讯,investor'));
    expect(lexicon.lookup('腾讯')?.entry).toEqual({ id: 'user:腾讯', name: '腾讯', kind: 'investor' });
    expect(lexicon.lookup('Tencent')?.entry?.id).toBe('user:腾讯');
  });
  it('has a hash that tells lists apart', async () => {
    const none = await loadLexicon();
    const [one, two, again] = await Promise.all(
      ['name\n佐布云', 'name\n佐布星', 'name\n佐布云'].map((text) => loadLexicon(csv(text))),
    );
    expect(new Set([none.sha256, one.sha256, two.sha256]).size).toBe(3);
    expect(again.sha256).toBe(one.sha256);
  });
  it('reads quoted CSV, a byte order mark, either script and tabs', async () => {
    const lexicon = await loadLexicon({
      user: [
        { file: 'own.csv', content: '\uFEFFname,aliases\r\n"佐布, Inc.",佐布雲|ZBX\r\n' },
        { file: 'own.tsv', content: 'aliases\tname\n\t佐布星' },
      ],
    });
    for (const surface of ['佐布, Inc.', '佐布云', 'ZBX', '佐布星'])
      expect(lexicon.lookup(surface)?.entry?.id).toMatch(/^user:/);
  });
  it.each([
    ['', 'own.csv:1: the list is empty'],
    ['company\n佐布云', 'own.csv:1: unknown column "company"; the columns are name, aliases, kind'],
    [
      '佐布云,佐布,company',
      'own.csv:1: unknown column "佐布云"; the columns are name, aliases, kind; if the header row is missing, add it',
    ],
    ['aliases\n佐布云', 'own.csv:1: no column name'],
    ['name,kind\n佐布云,firm', 'own.csv:2: kind'],
    ['name,kind\n"佐布\n云",company\n,investor', 'own.csv:4: name: is missing'],
    ['name,aliases\n佐布云,佐布\n佐布星,佐布', 'own.csv:3: 佐布 already names 佐布云 (own.csv:2)'],
    ['name\n佐布云,佐布', 'own.csv:2: 2 columns where the header has 1'],
    ['name\n"佐布云', 'own.csv:2:'],
  ])('says where a list is wrong: %j', async (content, message) => {
    await expect(loadLexicon(csv(content))).rejects.toThrow(message);
  });
});
