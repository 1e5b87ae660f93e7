export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5-hkscs'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Names that files, pages and people use. Each stands for the largest set that holds it. */
const LABELS: { [label: string]: Encoding } = {
  utf8: 'utf-8',
  ascii: 'utf-8',
  usascii: 'utf-8',
  utf16: 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  gb18030: 'gb18030',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  cp936: 'gb18030',
  big5: 'big5-hkscs',
  big5hkscs: 'big5-hkscs',
  cp950: 'big5-hkscs',
};

/** The encoding that a label (`GBK`, `Big5`, `utf8`) names, or undefined. */
export const encodingOf = (label: string): Encoding | undefined => LABELS[label.toLowerCase().replace(/[-_\s]/g, '')];
