#!/usr/bin/env node
import { report, STATUS, statusOf, warn } from './failure.ts';
import { buildProgram } from './program.ts';
import { watchStandardOutput } from './standard-output.ts';

/** Node's exit status where the main module waits for what can no longer happen. */
const UNSETTLED = 13;

watchStandardOutput();
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
