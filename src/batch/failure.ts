import { TiquError } from '../core/errors.ts';
import type { Failure } from './task.ts';

/** The parts of an error's message, which ends with how to fix it: `what and why: the fix`. */
export function toFailure(error: unknown): Failure {
  if (!(error instanceof TiquError))
    return { code: 'internal', reason: String(error), fix: 'this is a fault of tiqu: report it with the document' };
  const at = error.message.lastIndexOf(': ');
  if (at < 0) return { code: error.code, reason: error.message, fix: 'mend the document' };
  return { code: error.code, reason: error.message.slice(0, at), fix: error.message.slice(at + 2) };
}
