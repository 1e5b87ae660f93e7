import { z } from 'zod';

export const REGIONS = ['CN', 'TW', 'HK'] as const;
export const SCRIPTS = ['Hans', 'Hant', 'Mixed'] as const;

export const Region = z
  .enum(REGIONS)
  .describe('Region whose usage the text follows; it decides what a bare 元 or $ is');
export type Region = z.infer<typeof Region>;

export const Script = z
  .enum(SCRIPTS)
  .describe('ISO 15924 script of the text: Hans (Simplified), Hant (Traditional), or Mixed');
export type Script = z.infer<typeof Script>;

// Month lengths are left to core/published, which gives the clearer message.
const ISO_LOCAL = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** An input document: `text` and what is known about it. Unknown fields are kept in the record's `document.metadata`. */
export const InputDocument = z
  .looseObject({
    id: z
      .string()
      .optional()
      .describe('Name of the document, carried to the record; the start of the SHA-256 if left out'),
    text: z.string().describe('The text, decoded; all offsets of the record are UTF-16 code units into it'),
    title: z.string().nullish().describe('Headline, where it is kept apart from the text'),
    publishedAt: z
      .string()
      .regex(ISO_LOCAL, 'must be an ISO 8601 date or date-time such as 2024-03-16 or 2024-03-16T18:07')
      .nullish()
      .describe('Publication date or date-time, ISO 8601, local to the article; a zone offset is dropped'),
    region: Region.nullish().describe('Region whose usage the text follows; found from the text if left out'),
    source: z.string().nullish().describe('Where the text comes from: a file, an address, or a publisher'),
  })
  .describe('One document to read: a line of the input of `tiqu pipe`');
export type InputDocument = z.infer<typeof InputDocument>;
