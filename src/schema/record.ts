import { z } from 'zod';
import { Region, Script } from './document.ts';
import { CompanyKind, Mention, SpanFields } from './mention.ts';

export const SCHEMA_VERSION = '1';

const mentionId = z.string().nullable();
const entityIds = z.array(z.string());

export const Entity = z
  .object({
    id: z.string().describe('Id of the entity, unique in the record: e1, e2, … in order of first mention'),
    name: z.string().describe('Canonical name: the name in the lexicon, else the fullest form in the text'),
    kind: CompanyKind,
    lexiconId: z
      .string()
      .nullable()
      .describe(
        'Entry of the lexicon that it was matched to: its name, behind user: in a list of the user’s own; null if none has it',
      ),
    aliases: z.array(z.string()).describe('Surfaces seen in this document, in order of first use'),
    mentions: z.array(z.string()).describe('Ids of its mentions, in order of position'),
  })
  .describe('A company of the document, once, however often and in whatever form it is mentioned');
export type Entity = z.infer<typeof Entity>;

export const FinancingEvent = z
  .object({
    id: z.string().describe('Id of the event, unique in the record: f1, f2, …'),
    type: z.literal('financing').describe('A financing round: closed, closing or planned'),
    company: z.string().describe('Entity that raises the money'),
    round: z
      .string()
      .nullable()
      .describe('Round, normalised: seed, angel, angel+, pre-A, A, A+, B, strategic, pre-IPO, IPO, debt'),
    roundText: z.string().nullable().describe('Round as the text writes it'),
    amount: mentionId.describe('Amount mention that says how much was raised'),
    date: mentionId.describe('Date mention that says when the round was announced or closed'),
    valuation: mentionId.describe('Amount mention that values the company'),
    lead: entityIds.describe('Entities said to lead the round (领投, 独家投资), in order of the text'),
    investors: entityIds.describe('Other investors of the round, in order of the text'),
    evidence: z.array(z.object(SpanFields)).describe('Spans of the text that tell of the round, in order'),
    rule: z.string().describe('Name of the rule that made the event'),
  })
  .describe('One financing round of one company');
export type FinancingEvent = z.infer<typeof FinancingEvent>;

export const Record = z
  .object({
    schemaVersion: z.literal(SCHEMA_VERSION).describe('Version of this schema'),
    document: z
      .object({
        id: z.string().describe('The id given, or the first 16 digits of the SHA-256'),
        source: z.string().nullable().describe('Where the text comes from, as given'),
        sha256: z.string().describe('SHA-256 of the text in UTF-8, hexadecimal'),
        title: z.string().nullable().describe('Headline, as given'),
        publishedAt: z.string().nullable().describe('Publication date or date-time, ISO 8601 local'),
        publishedAtFrom: z
          .enum(['option', 'input', 'text'])
          .nullable()
          .describe('Where the publication date comes from: the command line, the input, or the text itself'),
        script: Script.nullable().describe(
          'ISO 15924 script of the text: Hans (Simplified), Hant (Traditional), or Mixed; null if no character tells',
        ),
        region: Region.nullable().describe(
          'Region whose usage the text follows, given or found; it decides what a bare 元 or $ is; null if none shows',
        ),
        length: z.int().min(0).describe('Length of the text in UTF-16 code units'),
        metadata: z.record(z.string(), z.unknown()).describe('Fields of the input that tiqu does not read, unchanged'),
      })
      .describe('The document that the record is about'),
    mentions: z.array(Mention).describe('All mentions, sorted by start, then end'),
    entities: z.array(Entity).describe('The companies of the document'),
    events: z.array(FinancingEvent).describe('The financing rounds of the document'),
    provenance: z
      .object({
        tool: z.literal('tiqu').describe('Name of the tool'),
        version: z.string().describe('Version of the tool'),
        segmenter: z.string().describe('Segmentation engine'),
        lexicon: z.string().describe('SHA-256 of the lexicons in force'),
      })
      .describe('What made the record: the same text and provenance give the same bytes'),
  })
  .describe('What tiqu found in one document');
export type Record = z.infer<typeof Record>;
