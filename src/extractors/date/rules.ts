import type { DateDraft } from '../../core/draft.ts';
import type { Rule } from '../../core/rule.ts';

export const DATE_RULES: readonly Rule<Omit<DateDraft, 'start' | 'end' | 'rule'>>[] = [];
