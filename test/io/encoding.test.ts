import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode, detectEncoding, encodingOf } from '../../src/io/encoding.ts';

const HANS = '星河智能宣布完成数千万元天使轮融资，由远山资本领投，资金将用于研发新一代视觉芯片。';
const HANT = '星河智能宣布完成數千萬元天使輪融資，由遠山資本領投，資金將用於研發新一代視覺晶片。';
const HKSCS = '佢哋喺尖沙咀嘅寫字樓嚟咗三十個新同事，公司話會繼續請人。';

const mark = (...bytes: number[]) => Buffer.from(bytes);
const samples: [string, string, Buffer][] = [
  ['utf-8', HANS, Buffer.from(HANS)],
  ['utf-8', HANS, Buffer.concat([mark(0xef, 0xbb, 0xbf), Buffer.from(HANS)])],
  ['utf-16le', HANS, Buffer.concat([mark(0xff, 0xfe), iconv.encode(HANS, 'utf-16le')])],
  ['utf-16be', HANT, Buffer.concat([mark(0xfe, 0xff), iconv.encode(HANT, 'utf-16be')])],
  ['utf-16le', `A1 ${HANS}`, iconv.encode(`A1 ${HANS}`, 'utf-16le')],
  ['gb18030', HANS, iconv.encode(HANS, 'gb18030')],
  ['gb18030', `𠮷野家与${HANS}`, iconv.encode(`𠮷野家与${HANS}`, 'gb18030')],
  ['big5-hkscs', HANT, iconv.encode(HANT, 'big5')],
  ['big5-hkscs', HKSCS, iconv.encode(HKSCS, 'big5-hkscs')],
  ['utf-8', 'plain ASCII', Buffer.from('plain ASCII')],
  ['utf-8', '', Buffer.alloc(0)],
];

describe('encodings', () => {
  it.each(samples)('%s is detected and decoded: %s', (encoding, text, bytes) => {
    expect(detectEncoding(bytes)).toBe(encoding);
    expect(decode(bytes)).toBe(text);
  });

  it('tells by what follows a long stretch of ASCII', () => {
    const text = `${'x'.repeat(200_000)}${HANT}`;
    expect(decode(iconv.encode(text, 'big5'))).toBe(text);
  });

  it('takes the hint of the file where it decodes, and not where it does not', () => {
    const short = iconv.encode('新', 'gb18030');
    expect(detectEncoding(short, 'gb18030')).toBe('gb18030');
    expect(detectEncoding(Buffer.from(HANS), 'gb18030')).toBe('utf-8');
  });

  it.each([
    ['utf-8', Buffer.from([0xe6, 0x98, 0x9f, 0xff, 0xfe, 0x41])],
    ['gb18030', Buffer.from([0xd0, 0xc7, 0xff, 0x41])],
    ['big5-hkscs', Buffer.from([0xac, 0x50, 0xff, 0x41])],
  ] as const)('refuses bytes that are not %s', (encoding, bytes) => {
    expect(() => decode(bytes, encoding)).toThrow(/--encoding/);
  });

  it('refuses pictures and other bytes with zeros', () => {
    expect(() => decode(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0x49, 0x48]))).toThrow(/--encoding/);
  });

  it('refuses UTF-8 with a few wild bytes', () => {
    for (const tail of [
      [0xff, 0xfe, 0x81, 0],
      [0xff, 0xfe, 0, 0x81],
      [0xff, 0, 0x41],
    ])
      expect(() => decode(Buffer.concat([Buffer.from(HANS), Buffer.from(tail)]))).toThrow(/--encoding/);
  });

  it('knows the labels people use', () => {
    expect(['GBK', 'gb2312', 'Big5', 'BIG5-HKSCS', 'UTF-8', 'utf_16'].map(encodingOf)).toEqual([
      'gb18030',
      'gb18030',
      'big5-hkscs',
      'big5-hkscs',
      'utf-8',
      'utf-16le',
    ]);
    expect(encodingOf('shift_jis')).toBeUndefined();
  });
});
