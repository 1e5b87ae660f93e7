// What the pipeline costs, many documents at once as tiqu batch takes them and one by one as programs may, against
// jieba's cut alone on the same text in the same run; and what a run of tiqu batch costs with one worker and with two:
// time, peak memory, and that it does not grow with the archive. The ratios at the end are of running time:
//   two workers   against one worker on the same two cores, where its helper threads (compiler, collector) have the other
//   two cores     against one worker and its helpers on one core (taskset): what a second core brings
//   two runs      at once, with a worker each, against one: they share nothing but the machine, so that this is the most
//                 that two workers could bring
//   npm run build && node bench/throughput.mjs [--mb 200] [--rounds 2]
//   node bench/throughput.mjs --text FILE.jsonl      the costs only, on texts of your own: how dense in mentions they are counts
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { createPipeline } from '../dist/index.js';
import { JsonBuffer } from '../dist/io/json-buffer.js';
import { writeRecord } from '../dist/io/record-json.js';
import { articles, writeLines } from './archive.mjs';

const { values } = parseArgs({
  options: {
    mb: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '2' },
    text: { type: 'string' },
  },
});
const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const SAMPLE_CHARACTERS = 4e6;
const ROUNDS = 3;

const sample = [];
let characters = 0;
for (const article of values.text ? ownTexts(values.text) : articles(7)) {
  sample.push(article);
  characters += article.text.length;
  if (characters > SAMPLE_CHARACTERS) break;
}

/** The documents of a file as often as it takes to fill the sample. */
function* ownTexts(file) {
  const documents = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  for (;;) yield* documents.map(({ text, publishedAt }) => ({ text, publishedAt }));
}

/** Microseconds of processor time for a character: the best of a few rounds, so that neighbours on the machine count little. */
function cost(work) {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / characters);
  }
  return best;
}

const jieba = Jieba.withDict(dict);
const pipeline = await createPipeline();
const cut = cost(() => {
  for (const { text } of sample) jieba.cut(text, false);
});
console.log(`jieba cut        ${cut.toFixed(3)} µs a character`);
const showCost = (what, extract) =>
  console.log(
    `${what.padEnd(16)} ${extract.toFixed(3)} µs a character: ${(cut / extract).toFixed(2)} of the throughput of the cut`,
  );
const buffer = new JsonBuffer();
let mentions = 0;
const inGroups = cost(() => {
  mentions = 0;
  for (const { record } of pipeline.extractAll(sample)) {
    mentions += record.mentions.length;
    writeRecord(buffer, record);
    buffer.take();
  }
});
showCost('pipeline', inGroups);
const alone = cost(() => {
  for (const article of sample) JSON.stringify(pipeline.extract(article));
});
showCost('one by one', alone);
console.log(`mentions         ${((1000 * mentions) / characters).toFixed(0)} for 1,000 characters`);
if (values.text) process.exit();

const folder = mkdtempSync(join(tmpdir(), 'tiqu-bench-'));

/** A module that a run loads first, to write what it used at its end: by the kernel's own count (Linux). */
const hook = join(folder, 'usage.mjs');
writeFileSync(
  hook,
  `import { isMainThread } from 'node:worker_threads';
  import { writeFileSync } from 'node:fs';
  if (isMainThread) process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeFileSync(process.env.TIQU_BENCH_USAGE, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, rss: maxRSS / 1024 }));
  });`,
);
let runs = 0;

/** The command in front of one that is to have one core only, where the system has such a command. */
const ONE_CORE = spawnSync('taskset', ['-c', '0', 'true']).status === 0 ? ['taskset', '-c', '0'] : null;

/** Runs a command of tiqu: wall seconds, processor seconds, and peak memory in MB. */
async function run(args, within = []) {
  const report = join(folder, `usage-${runs++}.json`);
  const started = performance.now();
  const [command, ...rest] = [...within, process.execPath, '--import', hook, main, ...args];
  const child = spawn(command, rest, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, TIQU_BENCH_USAGE: report },
  });
  let messages = '';
  child.stderr.on('data', (chunk) => {
    messages += chunk;
  });
  const [status] = await once(child, 'close');
  if (status !== 0) throw new Error(messages);
  return { seconds: (performance.now() - started) / 1000, ...JSON.parse(readFileSync(report, 'utf8')) };
}

async function batch(input, jobs, within) {
  const out = join(folder, `out-${runs}`);
  const used = await run(['batch', input, '--out', out, '--jobs', String(jobs)], within);
  rmSync(out, { recursive: true });
  return used;
}

/** Two runs at the same time, as one: until the later one ends, with the memory of both. */
async function pair(input) {
  const both = await Promise.all([batch(input, 1), batch(input, 1)]);
  const sum = (of) => of(both[0]) + of(both[1]);
  return {
    seconds: Math.max(...both.map(({ seconds }) => seconds)),
    cpu: sum(({ cpu }) => cpu),
    rss: sum(({ rss }) => rss),
  };
}

const show = (what, { seconds, cpu, rss }) =>
  console.log(
    `${what.padEnd(16)} ${seconds.toFixed(1)} s, ${cpu.toFixed(1)} s of processor, peak ${rss.toFixed(0)} MB`,
  );

/** The least seconds and the most memory of runs of the same kind. */
const best = (used) => ({
  seconds: Math.min(...used.map(({ seconds }) => seconds)),
  cpu: Math.min(...used.map(({ cpu }) => cpu)),
  rss: Math.max(...used.map(({ rss }) => rss)),
});

try {
  const [whole, quarter] = [Number(values.mb), Number(values.mb) / 4].map((megabytes) => {
    const input = join(folder, `archive-${megabytes}`);
    writeLines(input, megabytes);
    return input;
  });
  const kinds = [
    { name: 'one worker', work: () => batch(whole, 1), used: [] },
    { name: 'two workers', work: () => batch(whole, 2), used: [] },
    { name: 'two runs', work: () => pair(whole), used: [] },
    ...(ONE_CORE ? [{ name: 'one core', work: () => batch(whole, 1, ONE_CORE), used: [] }] : []),
  ];
  for (let round = 0; round < Number(values.rounds); round++)
    for (const { work, used } of kinds) used.push(await work());
  const [one, two, twice, core] = kinds.map(({ name, used }) => {
    show(name, best(used));
    return best(used);
  });
  const small = await batch(quarter, 2);
  show('a quarter, two', small);
  const times = (ratio) => `${ratio.toFixed(2)} times one`;
  console.log(`two workers      ${times(one.seconds / two.seconds)}`);
  if (core) console.log(`two cores        ${times(core.seconds / two.seconds)}`);
  console.log(`two runs         ${times((2 * one.seconds) / twice.seconds)}`);
  console.log(`memory           ${(two.rss / small.rss).toFixed(2)} times that of a quarter of the archive`);
  writeFileSync(join(folder, 'short.txt'), '爱诗科技完成A1轮融资，达晨财智领投。');
  const starts = [];
  for (let round = 0; round < 5; round++) starts.push((await run(['extract', join(folder, 'short.txt')])).seconds);
  console.log(`start-up         ${Math.min(...starts).toFixed(2)} s for tiqu extract of a short file`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
