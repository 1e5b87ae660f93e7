#!/usr/bin/env node
import { getSystemErrorMap } from 'node:util';
import { report, STATUS, statusOf, warn } from './failure.ts';
import { buildProgram } from './program.ts';

/** Node's exit status where the main module waits for what can no longer happen. */
const UNSETTLED = 13;

process.stdout.on('error', ({ code, errno, message }: NodeJS.ErrnoException) => {
  // A reader that has seen enough (| head) is no failure.
  if (code === 'EPIPE') process.exit();
  warn(`standard output: ${getSystemErrorMap().get(errno ?? 0)?.[1] ?? message}`);
  process.exit(STATUS.usage);
});

process.on('exit', () => {
  if (process.exitCode !== UNSETTLED) return;
  warn('internal error, please report it: the work stopped before its end');
  process.exitCode = STATUS.usage;
});

try {
  await buildProgram().parseAsync();
} catch (error) {
  report(error);
  process.exitCode = statusOf(error);
}
