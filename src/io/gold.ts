import { TiquError } from '../core/errors.ts';
import { bySpan, overlaps } from '../core/span.ts';
import { GoldDocument, type GoldFinancing } from '../schema/index.ts';
import { firstIssue } from '../schema/issue.ts';

/**
 * Annotated documents, checked, each with its mentions sorted.
 * @throws TiquError `bad-gold` with file and field
 */
export function parseGold(files: readonly { file: string; content: string }[]): GoldDocument[] {
  const fileOf = new Map<string, string>();
  return files.map(({ file, content }) => {
    const document = parseDocument(content, file);
    const other = fileOf.get(document.id);
    if (other) throw bad(file, `id: "${document.id}" is taken by ${other}: give each document its own`);
    fileOf.set(document.id, file);
    return document;
  });
}

function parseDocument(content: string, file: string): GoldDocument {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    throw bad(file, `is no JSON: ${(error as Error).message}`);
  }
  const parsed = GoldDocument.safeParse(value);
  if (!parsed.success) throw bad(file, firstIssue(parsed.error));
  checkSpans(parsed.data, file);
  parsed.data.financing.forEach((event, i) => {
    checkNames(event, i, parsed.data, file);
  });
  return { ...parsed.data, mentions: [...parsed.data.mentions].sort(bySpan) };
}

function checkSpans({ text, mentions }: GoldDocument, file: string): void {
  mentions.forEach((mention, i) => {
    const slice = text.slice(mention.start, mention.end);
    const at = `mentions[${i}]`;
    if (slice !== mention.text)
      throw bad(
        file,
        `${at}: "${mention.text}" is not at ${mention.start}..${mention.end}, "${slice}" is: fix start and end`,
      );
    const other = mentions
      .slice(0, i)
      .findIndex(({ type, ...span }) => type === mention.type && overlaps(span, mention));
    if (other >= 0)
      throw bad(file, `${at}: "${mention.text}" overlaps mentions[${other}] of the same type: keep the longer one`);
  });
}

/** Names and sums of events are surfaces of the text or its headline. */
function checkNames(event: GoldFinancing, index: number, { text, title }: GoldDocument, file: string): void {
  for (const [role, filler] of Object.entries(event)) {
    if (role === 'round') continue;
    const absent = [filler].flat().find((name) => name !== null && !text.includes(name) && !title?.includes(name));
    if (absent)
      throw bad(file, `financing[${index}].${role}: "${absent}" is not in the text: write it as the text does`);
  }
}

const bad = (file: string, problem: string): TiquError => new TiquError('bad-gold', `${file}: ${problem}`);
