import { z } from 'zod';

export const COMPANY_KINDS = ['company', 'investor', 'media', 'unit'] as const;
export const AMOUNT_KINDS = ['money', 'percent', 'quantity'] as const;
export const QUALIFIERS = ['exact', 'approx', 'below', 'above', 'range', 'magnitude'] as const;
export const TIMEX_TYPES = ['DATE', 'TIME', 'DURATION', 'SET'] as const;
export const MODS = ['START', 'MID', 'END', 'APPROX', 'BEFORE', 'AFTER'] as const;

export const CompanyKind = z
  .enum(COMPANY_KINDS)
  .describe(
    'What the organisation is: an operating company, an investor (fund, VC, PE, broker), a media or data house, or a named unit of a company',
  );
export type CompanyKind = z.infer<typeof CompanyKind>;

const offset = z.int().min(0);
export const SpanFields = {
  start: offset.describe('First UTF-16 code unit of the span in the input text'),
  end: offset.describe('UTF-16 code unit after the last one of the span in the input text'),
};

const MentionFields = {
  id: z.string().describe('Id of the mention, unique in the record: m1, m2, … in order of position'),
  ...SpanFields,
  text: z.string().min(1).describe('The span as written: input.text.slice(start, end)'),
};
const rule = z.string().describe('Name of the rule that made the mention, such as amount/range');

const CompanyFields = { type: z.literal('company').describe('A named commercial organisation'), kind: CompanyKind };

const AmountFields = {
  type: z.literal('amount').describe('A number that measures something, with its unit'),
  kind: z.enum(AMOUNT_KINDS).describe('A sum of money, a share or rate, or any other figure with a unit'),
  min: z
    .number()
    .nullable()
    .describe('Lower bound in units of the currency, percent points, or the unit; null if the text gives none'),
  max: z
    .number()
    .nullable()
    .describe('Upper bound in units of the currency, percent points, or the unit; null if the text gives none'),
  qualifier: z
    .enum(QUALIFIERS)
    .describe('How the text bounds the figure: exact, approx (约), below (近), above (超), range, magnitude (数千万)'),
  currency: z.string().length(3).nullable().describe('ISO 4217 code; null for percent and quantity'),
  currencyInferred: z
    .boolean()
    .describe('True where the text names no currency and the home currency of the document was filled in'),
};
const unit = z
  .string()
  .nullable()
  .describe(
    'Unit of a quantity without its scale, in Simplified characters (万辆 is 10000 × 辆); null for money and percent',
  );

const DateFields = {
  type: z.literal('date').describe('A reference to calendar time'),
  timexType: z.enum(TIMEX_TYPES).describe('TIMEX3 type'),
  value: z
    .string()
    .nullable()
    .describe('TIMEX3 value: 2024-03-11, 2023-Q2, P3M, PAST_REF; null if it cannot be resolved'),
  mod: z
    .enum(MODS)
    .nullable()
    .describe('TIMEX3 modifier: a part (START, MID, END), APPROX, or BEFORE and AFTER from outside'),
  interval: z
    .object({
      start: z.string().describe('First moment, ISO 8601 local date or date-time'),
      end: z.string().describe('First moment after, ISO 8601 local date or date-time'),
    })
    .nullable()
    .describe('The calendar time meant, half-open; null where the text ties it to no point'),
};

export const CompanyMention = z.object({
  ...MentionFields,
  ...CompanyFields,
  entity: z.string().describe('Id of the entity that the mention refers to'),
  rule,
});
export const AmountMention = z.object({ ...MentionFields, ...AmountFields, unit, rule });
export const DateMention = z.object({ ...MentionFields, ...DateFields, rule });
export const Mention = z
  .discriminatedUnion('type', [CompanyMention, AmountMention, DateMention])
  .describe('One span of the text that names a company, an amount or a date');

export type CompanyMention = z.infer<typeof CompanyMention>;
export type AmountMention = z.infer<typeof AmountMention>;
export type DateMention = z.infer<typeof DateMention>;
export type Mention = z.infer<typeof Mention>;

const { id: _, ...GoldSpan } = MentionFields;
/** A mention as an annotator writes it: no id, no rule, no entity, and the unit may be left out. */
export const GoldMention = z.discriminatedUnion('type', [
  z.object({ ...GoldSpan, ...CompanyFields }),
  z.object({ ...GoldSpan, ...AmountFields, unit: unit.optional() }),
  z.object({ ...GoldSpan, ...DateFields }),
]);
export type GoldMention = z.infer<typeof GoldMention>;
