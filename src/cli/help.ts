import { styleText } from 'node:util';
import type { Command } from 'commander';
import { isTerminal, terminal } from './terminal.ts';

/** Examples of each command: [what it is for, the command line]. A test runs every one of them. */
export const EXAMPLES = {
  extract: [
    ['read an article', 'tiqu extract article.txt --published 2024-03-16'],
    ['from a pipe, as JSON', "echo '爱诗科技完成A1轮融资，达晨财智领投。' | tiqu extract -"],
    ['a page to look at', 'tiqu extract article.txt --format html > article.html'],
  ],
  pipe: [
    ['one document', `echo '{"id":"1","text":"谷歌昨日投资3亿美元。","publishedAt":"2024-03-16"}' | tiqu pipe`],
    ['many', 'tiqu pipe < documents.jsonl > records.jsonl'],
  ],
  batch: [
    ['an archive to JSON Lines', 'tiqu batch articles/ --out records/'],
    ['go on after a stop', 'tiqu batch articles/ --out records/ --resume'],
    ['a database with a deal sheet', "tiqu batch 'articles/**/*.html' --out news.duckdb --dedupe"],
  ],
  eval: [
    ['measure the pipeline', 'tiqu eval --gold gold/'],
    ['measure records made before', 'tiqu eval --gold gold/ --pred records.jsonl --format json'],
    ['fail where a measure is too low', 'tiqu eval --gold gold/ --min thresholds.json'],
  ],
  schema: [['the schema of an annotated document', 'tiqu schema --for gold > gold.schema.json']],
} as const satisfies { [command: string]: readonly (readonly [string, string])[] };

/** The examples of a command as its help prints them. */
export const examples = (command: keyof typeof EXAMPLES): string =>
  ['', 'Examples:', ...EXAMPLES[command].flatMap(([purpose, line]) => [`  # ${purpose}`, `  ${line}`])].join('\n');

/** The narrowest column of descriptions that is still wrapped. */
const NARROWEST = 14;

/** Help as wide as the terminal, errors in one line that says where help is, and no exit but by the caller. */
export function configureHelp(program: Command): Command {
  return program
    .exitOverride()
    .configureHelp({
      minWidthToWrap: NARROWEST,
      styleTitle: (title) => styleText('bold', title, { validateStream: false }),
    })
    .configureOutput({
      getOutHelpWidth: () => terminal(process.stdout).width,
      getErrHelpWidth: () => terminal(process.stderr).width,
      getOutHasColors: () => isTerminal(process.stdout) && process.stdout.hasColors(),
      getErrHasColors: () => isTerminal(process.stderr) && process.stderr.hasColors(),
      outputError: (text, write) => write(oneLine(text)),
    });
}

/** `error: unknown option '--formt'\n(Did you mean --format?)` → `tiqu: unknown option '--formt' (Did you mean --format?)`. */
const oneLine = (text: string): string =>
  `tiqu: ${text
    .replace(/^error: /, '')
    .trim()
    .replace(/\.$/, '')
    .replaceAll('\n', ' ')}; --help lists what there is\n`;
