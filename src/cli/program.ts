import { Command, InvalidArgumentError, Option } from 'commander';
import { TiquError } from '../core/errors.ts';
import { readPublished } from '../core/published.ts';
import { SEGMENTERS } from '../core/segment.ts';
import type { Compression } from '../io/compression.ts';
import { readDate } from '../io/date.ts';
import { ENCODINGS, type Encoding, encodingOf } from '../io/encoding-names.ts';
import type { Region, SchemaName } from '../schema/index.ts';
import { VERSION } from '../version.ts';
import { configureHelp, examples } from './help.ts';

const REGIONS = ['CN', 'TW', 'HK'] as const satisfies readonly Region[];
const FORMATS = ['pretty', 'json', 'jsonl', 'html'] as const;
const REPORT_FORMATS = ['pretty', 'json', 'html'] as const;
const TERMINAL_OR_PIPE = 'pretty on a terminal and json in a pipe, if left out';
const COMPRESSIONS = ['gz', 'zst'] as const satisfies readonly Compression[];
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
    .command('batch')
    .description(
      'Extract an archive: folders, globs and files of txt, md, html, json, jsonl and csv, each also as .gz or .zst. ' +
        'What fails is listed in failures.jsonl, and the run goes on; exit status 1 at the end.',
    )
    .argument('<input...>', 'folders, files, globs; - is a list of paths on standard input')
    .requiredOption('-o, --out <path>', 'a folder for JSON Lines in shards, or a .duckdb or .parquet file')
    .option('-j, --jobs <n>', 'worker threads; as many as there are cores, if left out', positive)
    .option('--resume', 'go on where a run was stopped, with the same options')
    .addOption(new Option('--shard <i/n>', 'do part i of n, for jobs on several machines').argParser(share))
    .option('--shard-size <mb>', 'megabytes of JSON Lines in a shard', megabytes, 64)
    .addOption(new Option('--compress <how>', 'compress the shards').choices(COMPRESSIONS))
    .option('--dedupe', 'mark documents that repeat an earlier one, exactly or nearly (metadata.duplicateOf)')
    .option('--timeout <seconds>', 'time that one document may take', positive, 60)
    .addOption(new Option('--encoding <name>', 'of all files; detected for each, if left out').argParser(encoding))
    .option('--text-field <name>', 'field with the text (json, jsonl, csv); the usual names, if left out')
    .option('--title-field <name>', 'field with the title')
    .option('--date-field <name>', 'field with the publication date')
    .option('--id-field <name>', 'field with the id; the path and line, if there is none')
    .option('--summary <file>', 'write the counts of the run as JSON')
    .addOption(region())
    .addOption(segmenter())
    .addOption(lexicon())
    .addHelpText('after', examples('batch'))
    .action(async (inputs, options) => {
      const { runBatchCommand } = await import('./commands/batch.ts');
      process.exitCode = await runBatchCommand(inputs, options, process);
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

function positive(value: string): number {
  const number = Number(value);
  if (number > 0 && Number.isInteger(number)) return number;
  throw new InvalidArgumentError('give a whole number from 1');
}

function megabytes(value: string): number {
  const number = Number(value);
  if (number > 0) return number;
  throw new InvalidArgumentError('give a number above 0');
}

function share(value: string): { index: number; count: number } {
  const [index, count] = value.split('/').map(Number);
  if (Number.isInteger(index) && Number.isInteger(count) && index >= 1 && index <= count) return { index, count };
  throw new InvalidArgumentError('write it as 2/8: the second of eight parts');
}

function encoding(value: string): Encoding {
  const known = encodingOf(value);
  if (known) return known;
  throw new InvalidArgumentError(`give one of ${ENCODINGS.join(', ')}`);
}

const published = () =>
  new Option(
    '-p, --published <date>',
    'publication date, where the text does not state it or states it wrongly',
  ).argParser((value: string) => {
    try {
      return readPublished(readDate(value) ?? value);
    } catch (error) {
      if (error instanceof TiquError) throw new InvalidArgumentError(error.message);
      throw error;
    }
  });

const region = () => new Option('-r, --region <region>', 'region whose usage the text follows').choices(REGIONS);

const segmenter = () =>
  new Option(
    '--segmenter <engine>',
    'word segmentation engine, all with the same words; nodejieba must be installed',
  ).choices(SEGMENTERS);

const lexicon = () =>
  new Option(
    '-l, --lexicon <file>',
    'companies of your own: CSV or TSV with the columns name,aliases,kind (repeatable)',
  ).argParser((file: string, files: string[] = []) => [...files, file]);
