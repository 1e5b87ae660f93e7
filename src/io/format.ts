export const FORMATS = ['txt', 'md', 'html', 'json', 'jsonl', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

const EXTENSIONS: { [extension: string]: Format } = {
  txt: 'txt',
  text: 'txt',
  md: 'md',
  markdown: 'md',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  json: 'json',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  csv: 'csv',
  tsv: 'csv',
};

/** What a file is by its name: `news.jsonl.gz` is jsonl in gz. Null where the ending says nothing. */
export function formatOf(path: string): Format | null {
  const bare = path.toLowerCase().replace(/\.(?:gz|zst)$/, '');
  return EXTENSIONS[/\.(\w+)$/.exec(bare)?.[1] ?? ''] ?? null;
}
