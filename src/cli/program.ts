import { Command, InvalidArgumentError, Option } from 'commander';
import { TiquError } from '../core/errors.ts';
import { readPublished } from '../core/published.ts';
import { SEGMENTERS } from '../core/segment.ts';
import type { Region, SchemaName } from '../schema/index.ts';
import { VERSION } from '../version.ts';
import { configureHelp, examples } from './help.ts';

const REGIONS = ['CN', 'TW', 'HK'] as const satisfies readonly Region[];
const FORMATS = ['pretty', 'json', 'jsonl', 'html'] as const;
const REPORT_FORMATS = ['pretty', 'json', 'html'] as const;
const TERMINAL_OR_PIPE = 'pretty on a terminal and json in a pipe, if left out';
const SCHEMAS = ['record', 'input', 'gold'] as const satisfies readonly SchemaName[];

/** The command line as a table. What a command needs is loaded when it runs, so that --help and --version are quick. */
export function buildProgram(): Command {
  const program = configureHelp(new Command('tiqu'))
    .description('提取: companies, amounts, dates and financing rounds from Chinese tech news, as typed records')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command');

  program
    .command('extract')
    .description('Extract one or a few files: for a person on a terminal, as JSON in a pipe.')
    .argument('<file...>', 'text, html, md or json files, each also as .gz or .zst; - is a text on standard input')
    .addOption(published())
    .addOption(region())
    .addOption(
      new Option('-f, --format <format>', 'json is one record, or an array for several files').choices(FORMATS),
    )
    .option('--explain', 'add the rule and the evidence of each mention')
    .addOption(segmenter())
    .addOption(lexicon())
    .addHelpText('after', examples('extract'))
    .action(async (files, options) => {
      const { runExtract } = await import('./commands/extract.ts');
      process.exitCode = await runExtract(files, options, process);
    });

  program
    .command('pipe')
    .description(
      'Read JSON Lines of documents from standard input, write one record a line in the same order. ' +
        'A line that cannot be read gives an error object in its place, and exit status 1 at the end.',
    )
    .addOption(region())
    .addOption(segmenter())
    .addOption(lexicon())
    .addHelpText('after', examples('pipe'))
    .action(async (options) => {
      const { runPipe } = await import('./commands/pipe.ts');
      process.exitCode = await runPipe(options, process);
    });

  program
    .command('eval')
    .description(
      'Measure the pipeline, or records made before, against annotated documents: precision, recall and F1 by type and ' +
        'kind, rounds by role, and every error with its context. Exit status 1 if a threshold is missed.',
    )
    .requiredOption('-g, --gold <path>', 'annotated documents: a folder of JSON files, or one file')
    .option('--pred <file>', 'records to measure, JSON Lines; without it the pipeline runs on the gold texts')
    .addOption(new Option('-f, --format <format>', TERMINAL_OR_PIPE).choices(REPORT_FORMATS))
    .option('--min <file>', 'thresholds, JSON: {"company.exact.f1": 0.9}')
    .addOption(segmenter())
    .addOption(lexicon())
    .addHelpText('after', examples('eval'))
    .action(async (options) => {
      const { runEval } = await import('./commands/eval.ts');
      process.exitCode = await runEval(options, process);
    });

  program
    .command('schema')
    .description('Print a JSON Schema (2020-12).')
    .addOption(new Option('--for <what>', 'what the schema describes').choices(SCHEMAS).default('record'))
    .addHelpText('after', examples('schema'))
    .action(async (options) => {
      const { runSchema } = await import('./commands/schema.ts');
      runSchema(options.for, process.stdout);
    });

  return program;
}

const published = () =>
  new Option(
    '-p, --published <date>',
    'publication date, where the text does not state it or states it wrongly',
  ).argParser((value: string) => {
    try {
      return readPublished(value);
    } catch (error) {
      if (error instanceof TiquError) throw new InvalidArgumentError(error.message);
      throw error;
    }
  });

const region = () => new Option('-r, --region <region>', 'region whose usage the text follows').choices(REGIONS);

const segmenter = () =>
  new Option('--segmenter <engine>', 'word segmentation engine; nodejieba must be installed').choices(SEGMENTERS);

const lexicon = () =>
  new Option(
    '-l, --lexicon <file>',
    'companies of your own: CSV or TSV with the columns name,aliases,kind (repeatable)',
  ).argParser((file: string, files: string[] = []) => [...files, file]);
