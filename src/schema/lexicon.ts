import { z } from 'zod';
import { CompanyKind } from './mention.ts';

const surfaces = z.string().describe('Surfaces separated by |');

/** A row of `src/lexicons/organisations/*.tsv`. */
export const OrganisationRow = z
  .object({
    name: z.string().min(1).describe('Canonical name as mainland news writes it, Simplified'),
    kind: CompanyKind,
    region: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .describe('Home market, ISO 3166-1 alpha-2'),
    sector: z.string().describe('Trade, one or two English words'),
    aliases: surfaces.describe('Other surfaces, separated by |: short forms, legal, foreign and former names'),
    ambiguous: surfaces.describe(
      'Those of the surfaces, separated by |, that are also words, products, people or places',
    ),
  })
  .describe('A row of an organisation lexicon');
export type OrganisationRow = z.infer<typeof OrganisationRow>;

/** A row of a user's own list (`--lexicon FILE`). */
export const UserLexiconRow = z
  .object({
    name: z.string().min(1).describe('Canonical name, in either script'),
    aliases: surfaces.optional().describe('Other surfaces, separated by |'),
    kind: CompanyKind.optional().describe('Kind; company if left out'),
  })
  .describe('A row of a company list of the user’s own');
export type UserLexiconRow = z.infer<typeof UserLexiconRow>;

export const NotCompanyRow = z
  .object({
    surface: z.string().min(1).describe('The string, Simplified'),
    type: z.string().min(1).describe('What it is: product, app, model, person, place, government, term, …'),
    note: z.string().describe('A word on it'),
  })
  .describe('A row of not-companies.tsv: a name that is no company');
export type NotCompanyRow = z.infer<typeof NotCompanyRow>;

export const SUFFIX_STRENGTHS = ['legal', 'trade', 'weak'] as const;
export const SuffixRow = z
  .object({
    suffix: z.string().min(1).describe('Ending of an organisation’s name'),
    kind: CompanyKind,
    strength: z.enum(SUFFIX_STRENGTHS).describe('legal form, telling trade word, or a word that is common otherwise'),
    note: z.string().describe('A word on it'),
  })
  .describe('A row of org-suffixes.tsv');
export type SuffixRow = z.infer<typeof SuffixRow>;

export const NameCharactersRow = z
  .object({
    score: z.coerce.number().describe('How much likelier in a coined name than in text, natural logarithm'),
    characters: z.string().min(1).describe('The characters with this score'),
  })
  .describe('A row of name-characters.tsv, which scripts/name-characters.mjs makes from the other lists');
export type NameCharactersRow = z.infer<typeof NameCharactersRow>;

export const TitleRow = z
  .object({
    title: z.string().min(1).describe('A title or post, Simplified'),
    note: z.string().describe('A word on it'),
  })
  .describe('A row of titles.tsv: a word that stands between a company and a person');
export type TitleRow = z.infer<typeof TitleRow>;
