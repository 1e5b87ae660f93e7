import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readLines } from '../../src/io/jsonl.ts';

/** The lines of some bytes that come in chunks of a given size. */
async function linesOf(bytes: Buffer, size: number) {
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
    bytes.subarray(i * size, (i + 1) * size),
  );
  const lines: [number, string | null][] = [];
  for await (const { line, text } of readLines(Readable.from(chunks))) lines.push([line, text]);
  return lines;
}

describe.each([1, 2, 3, 7, 1000])('lines that come %i bytes at a time', (size) => {
  it.each<[string, string | Buffer, [number, string | null][]]>([
    [
      'have numbers, blank ones too',
      '谷歌\n\n \n百度\n',
      [
        [1, '谷歌'],
        [4, '百度'],
      ],
    ],
    [
      'may lack the last line feed',
      '谷歌\n百度',
      [
        [1, '谷歌'],
        [2, '百度'],
      ],
    ],
    ['begin behind a byte order mark', '\ufeff谷歌\n', [[1, '谷歌']]],
    ['may hold other separators', '谷\u2028歌\u2029百\u0085度\n', [[1, '谷\u2028歌\u2029百\u0085度']]],
    [
      'keep a carriage return, which JSON takes as white space',
      '{}\r\n{}\r\n',
      [
        [1, '{}\r'],
        [2, '{}\r'],
      ],
    ],
    [
      'are null where they are not UTF-8',
      Buffer.from('61 0a ff 0a 62 0a e8'.replaceAll(' ', ''), 'hex'),
      [
        [1, 'a'],
        [2, null],
        [3, 'b'],
        [4, null],
      ],
    ],
    ['are none in an empty stream', '', []],
  ])('%s', async (_what, content, lines) => {
    expect(await linesOf(Buffer.from(content as string), size)).toEqual(lines);
  });
});
