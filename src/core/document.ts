import { hash } from 'node:crypto';
import { z } from 'zod';
import { type InputDocument, Region, type Script } from '../schema/index.ts';
import { toPlain } from './plain.ts';
import { type PublishedFrom, resolvePublished } from './published.ts';
import { detectRegion } from './region.ts';
import { detectScript } from './script.ts';
import type { Segmenter } from './segment.ts';
import { Words } from './words.ts';

/** What every extractor reads: the text, its Simplified shadow, and what is known about it. Never changed once made. */
export interface Doc {
  readonly id: string;
  readonly text: string;
  /** Simplified, half-width shadow of `text`, index by index. Rules match on it. */
  readonly plain: string;
  /** Shadow of the headline where the input keeps it apart; offsets never point into it. */
  readonly title: string | null;
  readonly publishedAt: string | null;
  readonly publishedAtFrom: PublishedFrom | null;
  readonly script: Script | null;
  readonly region: Region | null;
  readonly sha256: string;
  readonly words: Words;
}

export const DocumentOptions = z.strictObject({
  /** Publication date that overrides the input's. */
  published: z.string().optional(),
  /** Region that overrides the input's and the detected one. */
  region: Region.optional(),
});
export type DocumentOptions = z.infer<typeof DocumentOptions>;

/**
 * Reads an input document into a `Doc`.
 * @throws TiquError `bad-date` for a publication date that is not in the calendar
 */
export function readDocument(input: InputDocument, segmenter: Segmenter, options: DocumentOptions = {}): Doc {
  const plain = toPlain(input.text);
  const script = detectScript(input.text);
  const sha256 = hash('sha256', input.text);
  return {
    id: input.id ?? sha256.slice(0, 16),
    text: input.text,
    plain,
    title: input.title ? toPlain(input.title) : null,
    ...resolvePublished(input, plain, options.published),
    script,
    region: options.region ?? input.region ?? detectRegion(plain, script),
    sha256,
    words: new Words(plain, segmenter),
  };
}
