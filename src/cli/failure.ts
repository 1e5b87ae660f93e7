import { CommanderError } from 'commander';
import { TiquError } from '../core/errors.ts';

/** Exit status of the command line. */
export const STATUS = { done: 0, failed: 1, usage: 2 } as const;

/** One line for standard error; an error that nobody foresaw keeps its stack, for the report to the authors. */
export function messageOf(error: unknown): string {
  if (error instanceof TiquError) return error.message;
  return `internal error, please report it: ${error instanceof Error ? error.stack : String(error)}`;
}

/** Says on standard error what went wrong. Commander has already said what it found wrong. */
export function report(error: unknown): void {
  if (!(error instanceof CommanderError)) warn(messageOf(error));
}

export const warn = (message: string): void => {
  process.stderr.write(`tiqu: ${message}\n`);
};

/** Help and version are successes that commander throws. */
export function statusOf(error: unknown): number {
  return error instanceof CommanderError && error.exitCode === 0 ? STATUS.done : STATUS.usage;
}
