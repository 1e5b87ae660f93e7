import { CALENDAR_RULES } from './rules/calendar.ts';
import { CLOCK_RULES } from './rules/clock.ts';
import { DURATION_RULES } from './rules/duration.ts';
import { FESTIVAL_RULES } from './rules/festival.ts';
import type { DateRule } from './rules/pieces.ts';
import { PART_RULES, RELATIVE_RULES } from './rules/relative.ts';

const byName =
  (...names: string[]) =>
  (rule: DateRule) =>
    names.includes(rule.name);
/** Rules that must come before others that would read a part of their match. */
const AHEAD = byName(
  'date/lunar',
  'date/ago',
  'date/ago-short',
  'date/fiscal-year',
  'date/decade',
  'date/same-period',
  'date/turn-of-year',
  'duration/in-a-row',
);

const ALL: readonly DateRule[] = [
  ...CALENDAR_RULES,
  ...RELATIVE_RULES,
  ...PART_RULES,
  ...CLOCK_RULES,
  ...DURATION_RULES,
  ...FESTIVAL_RULES,
];

/** The commonest of all, tried first to save the others. */
const FIRST = byName('date/year');

/** All rules in the order in which they are tried. */
export const DATE_RULES: readonly DateRule[] = [
  ...ALL.filter(FIRST),
  ...ALL.filter(AHEAD),
  ...ALL.filter((rule) => !FIRST(rule) && !AHEAD(rule)),
];
