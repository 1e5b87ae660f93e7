import { z } from 'zod';
import { InputDocument } from './document.ts';
import { GoldDocument } from './gold.ts';
import { NotCompanyRow, OrganisationRow, SuffixRow, TitleRow, UserLexiconRow } from './lexicon.ts';
import { Record, SCHEMA_VERSION } from './record.ts';

const SCHEMAS = {
  record: { schema: Record, title: 'tiqu record' },
  input: { schema: InputDocument, title: 'tiqu input document' },
  gold: { schema: GoldDocument, title: 'tiqu annotated document' },
  'lexicon-organisations': { schema: OrganisationRow, title: 'tiqu organisation lexicon: columns of a row' },
  'lexicon-user': { schema: UserLexiconRow, title: 'tiqu company list of the user’s own: columns of a row' },
  'lexicon-not-companies': { schema: NotCompanyRow, title: 'tiqu names that are no companies: columns of a row' },
  'lexicon-org-suffixes': { schema: SuffixRow, title: 'tiqu endings of organisation names: columns of a row' },
  'lexicon-titles': { schema: TitleRow, title: 'tiqu titles of persons: columns of a row' },
} as const;

export type SchemaName = keyof typeof SCHEMAS;
export const SCHEMA_NAMES = Object.keys(SCHEMAS) as SchemaName[];

/** The JSON Schema 2020-12 of a Zod schema. A record has the fields that it names and no others; what people write may have more. */
export function jsonSchema(name: SchemaName): { [key: string]: unknown } {
  const { schema, title } = SCHEMAS[name];
  const io = name === 'record' ? 'output' : 'input';
  const { $schema, description, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io });
  return { $schema, $id: `urn:tiqu:schema:${SCHEMA_VERSION}:${name}`, title, description, ...rest };
}
