import type { z } from 'zod';

/** The first thing that Zod found wrong, as `mentions[3].end: is missing`. */
export function firstIssue({ issues: [issue] }: z.ZodError): string {
  const path = issue.path.reduce<string>(
    (written, key) =>
      typeof key === 'number' ? `${written}[${key}]` : written ? `${written}.${String(key)}` : String(key),
    '',
  );
  return `${path || 'document'}: ${messageOf(issue)}`;
}

function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) return 'is missing';
  return issue.message.replace(/^Invalid input: /, '');
}
