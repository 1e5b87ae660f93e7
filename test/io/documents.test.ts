import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { constants, gunzipSync, gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compress, readBytes } from '../../src/io/compression.ts';
import { itemsOf } from '../../src/io/documents.ts';
import { type Encoding, encodingOf } from '../../src/io/encoding.ts';
import { type FieldNames, toDocument } from '../../src/io/fields.ts';
import { formatOf } from '../../src/io/format.ts';
import { readSlices } from '../../src/io/slices.ts';
import { readTextFile } from '../../src/io/text.ts';
import { random } from '../random.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tiqu-io-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const TEXT = '远山资本领投星河智能，金额为3000万元。';

/** What a file holds: documents, and codes of the errors in place of what cannot be read. */
async function documents(name: string, content: string | Uint8Array, fields?: FieldNames, encoding?: Encoding) {
  const path = join(folder, name);
  writeFileSync(path, content);
  const found: unknown[] = [];
  try {
    for await (const slice of readSlices(path, formatOf(path)!, { encoding }))
      for (const item of itemsOf(slice, fields)) {
        const read = async () => item.read();
        found.push(await read().catch((error) => `${item.line} ${error.code}`));
      }
  } catch (error) {
    found.push((error as { code: string }).code);
  }
  return found;
}

describe('files to documents', () => {
  it('txt', async () => {
    expect(await documents('a.txt', `\ufeff${TEXT}\r\n`)).toEqual([{ text: `${TEXT}\r\n` }]);
  });

  it('md keeps its text whole and reads title and date from the front matter or the first heading', async () => {
    const text = `---\ntitle: "星河 融资"\ndate: 2024-03-16 18:07\n---\n# 别的\n\n${TEXT}`;
    expect(await documents('a.md', text)).toEqual([{ text, title: '星河 融资', publishedAt: '2024-03-16T18:07' }]);
    expect(await documents('b.md', `# 星河 #\n\n${TEXT}`)).toEqual([{ text: `# 星河 #\n\n${TEXT}`, title: '星河' }]);
  });

  it('html gives the article, its title, its date, and its characters', async () => {
    const paragraph = `<p>“星河&amp;远山”宣布，${TEXT.repeat(6)}&#x4E2D;</p>`;
    const html = `<!doctype html><html><head><meta charset="gbk"><title>星河融资_某某网</title>
      <meta property="og:title" content="星河融资"><meta property="article:published_time" content="2024-03-16T18:07:00+08:00">
      <script>var x = "不要";</script></head><body><nav><ul><li><a href="/">首页</a></li></ul></nav>
      <article><h1>星河融资</h1>${paragraph.repeat(4)}</article><footer>版权所有</footer></body></html>`;
    const [document] = (await documents('a.html', iconv.encode(html, 'gbk'))) as [{ [field: string]: string }];
    expect(document).toMatchObject({ title: '星河融资', publishedAt: '2024-03-16T18:07:00' });
    expect(
      document.text.split('\n').filter((line) => line.startsWith('“星河&远山”') && line.endsWith('中')),
    ).toHaveLength(4);
    expect(document.text).not.toMatch(/不要|首页/);
    expect(document.extractedText).toBe(document.text);
    expect(await documents('short.html', `<title>星河</title><p>${TEXT}</p>`)).toMatchObject([
      { text: expect.stringContaining(TEXT), title: '星河' },
    ]);
    expect(await documents('empty.html', '<html><body><script>x</script></body></html>')).toEqual(['null no-text']);
  });

  it('json holds a document or a list of them', async () => {
    expect(await documents('a.json', JSON.stringify({ id: 7, content: TEXT, author: '李' }))).toEqual([
      { id: '7', text: TEXT, author: '李' },
    ]);
    expect(await documents('b.json', JSON.stringify([{ text: TEXT }, { title: 'x' }, 3]))).toEqual([
      { text: TEXT },
      '2 no-text',
      '3 bad-document',
    ]);
    expect(await documents('c.json', '{"text": ')).toEqual(['null bad-json']);
  });

  it('jsonl passes over blank lines and pays for a broken line with that line alone', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`{"text":"${TEXT}"}\r\n\n`),
      Buffer.from('{"text":"\xff\xff"}\n', 'latin1'),
      Buffer.from(`{"text": 1}\n{"text":"${TEXT}","publishedAt":"2024/3/16 8:07"}`),
    ]);
    expect(await documents('a.jsonl', bytes)).toEqual([
      { text: TEXT },
      '3 bad-encoding',
      '4 no-text',
      { text: TEXT, publishedAt: '2024-03-16T08:07' },
    ]);
  });

  it('fields can be named', async () => {
    const line = JSON.stringify({ text: 'no', story: TEXT, nr: 'n1', head: '题', day: '20240316' });
    expect(await documents('f.jsonl', line, { text: 'story', id: 'nr', title: 'head', date: 'day' })).toEqual([
      { text: TEXT, id: 'n1', title: '题', publishedAt: '2024-03-16' },
    ]);
    expect(await documents('g.jsonl', line, { text: 'nothere' })).toEqual(['1 no-text']);
    expect(() => toDocument({ body: ['p'] })).toThrow(/^has no text under .* \(its fields: body\)/);
    expect(() => toDocument({ id: 'y', text: 5 })).toThrow(/^has no text under text but 5 \(its fields: id, text\)/);
    expect(() => toDocument({ story: TEXT })).toThrow(/: rename the field to text, or give tiqu batch --text-field$/);
  });

  it('a date that cannot be read stays in the metadata, but fails where it has the name of the contract or was named', async () => {
    const row = { text: TEXT, date: '昨天' };
    expect(await documents('d.jsonl', JSON.stringify(row))).toEqual([row]);
    expect(await documents('d.jsonl', JSON.stringify(row), { date: 'date' })).toEqual(['1 bad-date']);
    expect(await documents('e.jsonl', JSON.stringify({ text: TEXT, publishedAt: '2024-02-30' }))).toEqual([
      '1 bad-date',
    ]);
  });

  it('csv: quotes, newlines inside them, other separators and encodings', async () => {
    const csv = `\ufeff标题,正文,发布时间\r\n"星河, 远山","${TEXT}\n""二""",2024年3月16日 18:07\r\n短,${TEXT},\r\n`;
    const expected = [
      { text: `${TEXT}\n"二"`, title: '星河, 远山', publishedAt: '2024-03-16T18:07' },
      { text: TEXT, title: '短', 发布时间: '' },
    ];
    expect(await documents('a.csv', csv)).toEqual(expected);
    expect(await documents('b.csv', iconv.encode(csv.slice(1), 'gb18030'))).toEqual(expected);
    expect(
      await documents('c.csv', Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode(csv.slice(1), 'utf-16le')])),
    ).toEqual(expected);
    expect(await documents('d.tsv', `text\tid\n${TEXT}\ta\n`)).toEqual([{ text: TEXT, id: 'a' }]);
    expect(await documents('e.csv', `text,id\n${TEXT},a\n"open,b\n`)).toEqual([{ text: TEXT, id: 'a' }, 'bad-csv']);
  });

  it('gz and zst, of several members each, and damaged ones', async () => {
    const line = `{"text":"${TEXT}"}\n`;
    const zst = Buffer.concat([await compress(Buffer.from(line), 'zst'), await compress(Buffer.from(line), 'zst')]);
    expect(await documents('a.jsonl.zst', zst)).toEqual([{ text: TEXT }, { text: TEXT }]);
    expect(await documents('a.jsonl.gz', Buffer.concat([gzipSync(line), gzipSync(line)]))).toHaveLength(2);
    expect(await documents('b.txt.gz', gzipSync(TEXT).subarray(0, 30))).toEqual(['bad-compression']);
    expect(await documents('b.txt.zst', zst.subarray(0, 30))).toEqual(['bad-compression']);
    expect(await documents('b.jsonl.zst', Buffer.concat([zst, Buffer.from('no zstd, and no start of one')]))).toEqual([
      { text: TEXT },
      { text: TEXT },
      'bad-compression',
    ]);
    expect(await documents('c.txt.zst', 'no zstd')).toEqual(['bad-compression']);
    expect(await documents('empty.txt.gz', '')).toEqual(['bad-compression']);
    expect(await documents('empty.txt.zst', '')).toEqual(['bad-compression']);
  });

  it('a gz that is cut off gives all that is before the cut, however slowly it is read', async () => {
    const next = random(5);
    const content = Buffer.from(Array.from({ length: 1e6 }, () => Math.floor(next() * 64)));
    const cut = gzipSync(content).subarray(0, 600_000);
    writeFileSync(join(folder, 'cut.gz'), cut);
    const whole = gunzipSync(cut, { finishFlush: constants.Z_SYNC_FLUSH });
    for (const ticks of [0, 100]) {
      const chunks: Uint8Array[] = [];
      const reading = async () => {
        for await (const chunk of readBytes(join(folder, 'cut.gz'))) {
          chunks.push(chunk);
          for (let i = 0; i < ticks; i++) await setImmediate();
        }
      };
      await expect(reading()).rejects.toMatchObject({ code: 'bad-compression' });
      expect(Buffer.concat(chunks).equals(whole)).toBe(true);
    }
  });

  it('jsonl in each encoding comes out the same, in slices', async () => {
    const lines = Array.from({ length: 6000 }, (_, i) => ({ id: `d${i}`, text: `第${i}篇：${TEXT.repeat(3)}` }));
    const content = lines.map((line) => JSON.stringify(line)).join('\n');
    for (const label of ['utf-8', 'utf-16le', 'gb18030', 'big5-hkscs']) {
      const written = label === 'big5-hkscs' ? content.replace(/[^\x20-\x7f\n]+/g, '遠山資本領投') : content;
      const bytes = iconv.encode(written, label, { addBOM: label.startsWith('utf-16') });
      const expected = written.split('\n').map((line) => JSON.parse(line));
      expect(await documents(`${label}.jsonl`, bytes), label).toEqual(expected);
      expect(await documents(`${label}.jsonl`, bytes, {}, encodingOf(label)), label).toEqual(expected);
    }
  });

  it('reports a file that is not there', async () => {
    await expect(readTextFile(join(folder, 'none.txt'))).rejects.toThrow(/^cannot be read \(ENOENT\)/);
    await expect(readTextFile(join(folder, '\ufffd.txt'))).rejects.toThrow(/its name is not UTF-8/);
    expect(await documents('ok.txt.gz', gzipSync(TEXT))).toEqual([{ text: TEXT }]);
    expect(await readTextFile(join(folder, 'ok.txt.gz'))).toBe(TEXT);
  });
});
