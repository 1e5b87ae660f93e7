import type { z } from 'zod';
import { firstIssue } from '../schema/issue.ts';
import { TiquError } from './errors.ts';

/**
 * A value that a schema describes.
 * @param whole what the value is, where it is wrong as a whole
 * @throws TiquError with this code, and with the first thing that is wrong
 */
export function check<Value>(schema: z.ZodType<Value>, value: unknown, code: string, whole = 'document'): Value {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new TiquError(code, firstIssue(parsed.error, whole));
}
