import type { z } from 'zod';

/** The first thing that Zod found wrong, as `mentions[3].end: is missing`; `whole` is what it is wrong with as a whole. */
export function firstIssue({ issues: [issue] }: z.ZodError, whole = 'document'): string {
  const path = issue.path.reduce<string>(
    (written, key) =>
      typeof key === 'number' ? `${written}[${key}]` : written ? `${written}.${String(key)}` : String(key),
    '',
  );
  return `${path || whole}: ${messageOf(issue)}`;
}

function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.path.length > 0 && issue.message.endsWith('received undefined'))
    return 'is missing';
  return issue.message.replace(/^Invalid input: /, '');
}
