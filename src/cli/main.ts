#!/usr/bin/env node
import { program } from 'commander';
import { VERSION } from '../version.ts';
import { pipe } from './commands/pipe.ts';

program.name('tiqu').version(VERSION);
program.command('pipe').action(async () => {
  process.exitCode = (await pipe(process.stdin, process.stdout)) > 0 ? 1 : 0;
});
await program.parseAsync();
