import { z } from 'zod';
import { InputDocument } from './document.ts';
import { GoldMention } from './mention.ts';

const name = z.string().nullable();
export const GoldFinancing = z
  .object({
    company: z.string().describe('Company that raises, as the text writes it'),
    round: name.describe('Round, normalised'),
    amount: name.describe('Amount, as the text writes it'),
    date: name.describe('Date, as the text writes it'),
    lead: z.array(z.string()).describe('Leading investors, as the text writes them'),
    investors: z.array(z.string()).describe('Other investors, as the text writes them'),
    valuation: name.describe('Valuation, as the text writes it'),
  })
  .describe('One financing round, by surfaces');
export type GoldFinancing = z.infer<typeof GoldFinancing>;

/** A document with the annotations that a person made. */
export const GoldDocument = InputDocument.extend({
  id: z.string().describe('Name of the document'),
  mentions: z.array(GoldMention).describe('Every mention, sorted by start'),
  financing: z.array(GoldFinancing).describe('Every financing round'),
}).describe('One annotated document, a file of a gold folder');
export type GoldDocument = z.infer<typeof GoldDocument>;
