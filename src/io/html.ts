import { TiquError } from '../core/errors.ts';
import type { InputDocument } from '../schema/index.ts';
import { readDate } from './date.ts';
import { type Encoding, encodingOf } from './encoding.ts';

/** Where pages state their date of publication, the surest first. */
const DATES = [
  'meta[property="article:published_time"]',
  'meta[property="og:published_time"]',
  'meta[property="og:release_date"]',
  'meta[itemprop="datePublished"]',
  'meta[name="pubdate"]',
  'meta[name="publishdate"]',
  'meta[name="PubDate"]',
  'meta[name="date"]',
  'meta[name="weibo: article:create_at"]',
  'time[datetime]',
];
const BLOCKS = new Set(
  'P DIV SECTION ARTICLE MAIN HEADER FOOTER ASIDE UL OL LI TABLE TR BLOCKQUOTE PRE FIGURE FIGCAPTION H1 H2 H3 H4 H5 H6 BR HR DL DT DD'.split(
    ' ',
  ),
);
const TEXT_NODE = 3;

/** What is used of the DOM; linkedom's own types would pull in the browser's. */
interface Node {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<Node>;
}
interface Page extends Node {
  body: Node | null;
  querySelector(selector: string): { getAttribute(name: string): string | null; textContent: string | null } | null;
}

/** The charset that a page states in its head, if it is one that can be read. */
export function charsetOf(bytes: Uint8Array): Encoding | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const label = /<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  return label ? encodingOf(label) : undefined;
}

/**
 * The article of a page: its main text (Mozilla Readability; the whole body where that finds none), one block a line,
 * its title and its date.
 * `extractedText` repeats the text for the record's metadata,
 * since offsets point into it and not into the page.
 * @throws TiquError `no-text` for a page without text
 */
export async function readHtml(html: string): Promise<InputDocument> {
  const [{ parseHTML }, { Readability }] = await Promise.all([import('linkedom'), import('@mozilla/readability')]);
  const page = (parseHTML(asPage(html)) as unknown as { document: Page }).document;
  const publishedAt = dateOf(page);
  const title = page.querySelector('meta[property="og:title"]')?.getAttribute('content');
  const body = page.body && blockText(page.body);
  const reader = new Readability<Node>(page as never, {
    charThreshold: 100,
    serializer: (node) => node as unknown as Node,
  });
  const article = reader.parse();
  const text = (article?.content && blockText(article.content)) || body;
  if (!text)
    throw new TiquError('no-text', 'is a page without text: leave it out, or save the page after its scripts ran');
  const date = publishedAt ?? readDate(article?.publishedTime);
  return {
    text,
    ...(title || article?.title ? { title: title || article?.title } : {}),
    ...(date ? { publishedAt: date } : {}),
    extractedText: text,
  };
}

/** linkedom puts a fragment in no body, where Readability would look for it. */
const asPage = (html: string): string => (/<body[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);

function dateOf(page: Page): string | null {
  for (const selector of DATES) {
    const element = page.querySelector(selector);
    const date = readDate(element?.getAttribute('content') ?? element?.getAttribute('datetime'));
    if (date) return date;
  }
  return null;
}

/** The text of a node, a line for each block, without blank lines and runs of spaces. */
function blockText(root: Node): string {
  let text = '';
  const visit = (node: Node) => {
    if (node.nodeType === TEXT_NODE) text += node.textContent?.replace(/\s+/g, ' ') ?? '';
    if (node.nodeName === 'SCRIPT' || node.nodeName === 'STYLE' || node.nodeName === 'NOSCRIPT') return;
    const block = BLOCKS.has(node.nodeName);
    if (block) text += '\n';
    for (const child of node.childNodes) visit(child);
    if (block) text += '\n';
  };
  visit(root);
  return text.replace(/ *\n[ \n]*/g, '\n').trim();
}
