import type { InputDocument } from '../schema/index.ts';
import { readDate } from './date.ts';

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n---[ \t]*(?:\r?\n|$)/;
const FIELD = /^(title|date|published|publishedAt)[ \t]*:[ \t]*(.+?)[ \t]*$/gm;

/**
 * A Markdown file as a document: the text is the whole file, so that offsets are offsets into it;
 * title and date are read from its front matter, the title else from its first heading.
 */
export function readMarkdown(text: string): InputDocument {
  const document: InputDocument = { text };
  const frontMatter = FRONT_MATTER.exec(text);
  for (const [, name, quoted] of frontMatter?.[1].matchAll(FIELD) ?? []) {
    const value = quoted.replace(/^(["'])(.*)\1$/, '$2');
    if (name === 'title') document.title = value;
    else document.publishedAt ??= readDate(value) ?? undefined;
  }
  document.title ??= /^#[ \t]+(.+?)[ \t#]*$/m.exec(text.slice(frontMatter?.[0].length ?? 0, 2000))?.[1];
  return document;
}
