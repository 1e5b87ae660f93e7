import type { Script } from '../schema/index.ts';

const GB2312 = 1;
const BIG5 = 2;

/** Per UTF-16 unit: which of the two character sets has it. GB 2312 was drawn up for Simplified, Big5 for Traditional. */
const sets = new Uint8Array(0x10000);
markCharacters('gbk', [0xb0, 0xf7], [0xa1, 0xfe], GB2312);
markCharacters('big5', [0xa4, 0xf9], [0x40, 0xfe], BIG5);
// Traditional variants that machine conversion writes and Big5 lacks.
for (const variant of '爲産擡衆啓喫嬀僞幺牀裏羣峯纔麪喦説閲鋭脱悦税産着戶吳黃強郞録縁')
  sets[variant.charCodeAt(0)] |= BIG5;

function markCharacters(
  encoding: string,
  [firstLead, lastLead]: number[],
  [first, last]: number[],
  mark: number,
): void {
  const bytes: number[] = [];
  for (let lead = firstLead; lead <= lastLead; lead++)
    for (let trail = first; trail <= last; trail++) if (trail < 0x7f || trail > 0xa0) bytes.push(lead, trail);
  const characters = new TextDecoder(encoding).decode(new Uint8Array(bytes));
  for (let i = 0; i < characters.length; i++) sets[characters.charCodeAt(i)] |= mark;
}

/**
 * ISO 15924 script of a text by the characters that only one script writes; null where it has none.
 * A script with a single one or less than a tenth of them does not count, so that a quoted name does not make a text Mixed.
 */
export function detectScript(text: string): Script | null {
  const count = [0, 0, 0, 0];
  for (let i = 0; i < text.length; i++) count[sets[text.charCodeAt(i)]]++;
  const telling = count[GB2312] + count[BIG5];
  if (telling === 0) return null;
  if (!counts(count[BIG5], telling)) return 'Hans';
  if (!counts(count[GB2312], telling)) return 'Hant';
  return 'Mixed';
}

const counts = (part: number, whole: number): boolean => part === whole || (part > 1 && part * 10 >= whole);
