#!/usr/bin/env node
import { report, statusOf } from './failure.ts';
import { buildProgram } from './program.ts';

// A reader that has seen enough (| head) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

try {
  await buildProgram().parseAsync();
} catch (error) {
  report(error);
  process.exitCode = statusOf(error);
}
