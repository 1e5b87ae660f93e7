import { expect, it } from 'vitest';
import { DATE_RULES } from '../../src/extractors/date/rules.ts';

it.each(DATE_RULES)('$name says how far it looks if it looks beyond its match', ({ read, sight }) => {
  expect(sight !== undefined).toBe(read.length > 1);
});
