// What the pipeline costs, against jieba's cut alone on the same text in the same run, and what a run of tiqu batch
// costs with one worker and with two: time, peak memory, and that it does not grow with the archive.
//   npm run build && node bench/throughput.mjs [--mb 200]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { createPipeline } from '../dist/index.js';
import { articles, writeLines } from './archive.mjs';

const { values } = parseArgs({ options: { mb: { type: 'string', default: '200' } } });
const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const SAMPLE_CHARACTERS = 4e6;
const ROUNDS = 3;

const sample = [];
let characters = 0;
for (const article of articles(7)) {
  sample.push(article);
  characters += article.text.length;
  if (characters > SAMPLE_CHARACTERS) break;
}

/** Microseconds of processor time for a character: the best of a few rounds, so that neighbours on the machine count little. */
function cost(work) {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    for (const article of sample) work(article);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / characters);
  }
  return best;
}

const jieba = Jieba.withDict(dict);
const pipeline = await createPipeline();
const cut = cost(({ text }) => jieba.cut(text, false));
const extract = cost((article) => JSON.stringify(pipeline.extract(article)));
console.log(`jieba cut        ${cut.toFixed(3)} µs a character`);
console.log(
  `pipeline         ${extract.toFixed(3)} µs a character: ${(cut / extract).toFixed(2)} of the throughput of the cut`,
);

const folder = mkdtempSync(join(tmpdir(), 'tiqu-bench-'));

/** Runs a command of tiqu: wall seconds, processor seconds, and peak memory in MB (Linux; the kernel's own count). */
function run(args) {
  const report = join(folder, 'usage.json');
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', usageHook(), main, ...args], {
    encoding: 'utf8',
    env: { ...process.env, TIQU_BENCH_USAGE: report },
  });
  if (status !== 0) throw new Error(stderr);
  const { cpu, rss } = JSON.parse(readFileSync(report, 'utf8'));
  return { seconds: (performance.now() - started) / 1000, cpu, rss };
}

/** A module that a run loads first, to write what it used at its end. */
function usageHook() {
  const path = join(folder, 'usage.mjs');
  const source = `import { isMainThread } from 'node:worker_threads';
    import { writeFileSync } from 'node:fs';
    if (isMainThread) process.on('exit', () => {
      const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
      writeFileSync(process.env.TIQU_BENCH_USAGE, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, rss: maxRSS / 1024 }));
    });`;
  if (!existsSync(path)) writeFileSync(path, source);
  return path;
}

function batch(megabytes, jobs, output = 'records') {
  const input = join(folder, `archive-${megabytes}`);
  if (!existsSync(input)) writeLines(input, megabytes);
  const out = join(folder, output);
  rmSync(out, { recursive: true, force: true });
  const used = run(['batch', input, '--out', out, '--jobs', String(jobs)]);
  const { seconds, cpu, rss } = used;
  console.log(
    `batch ${String(megabytes).padStart(4)} MB, ${jobs} ${jobs === 1 ? 'worker ' : 'workers'} ${seconds.toFixed(1)} s, ${cpu.toFixed(1)} s of processor, peak ${rss.toFixed(0)} MB`,
  );
  return used;
}

try {
  const megabytes = Number(values.mb);
  const small = batch(megabytes / 4, 2);
  const one = batch(megabytes, 1);
  const two = batch(megabytes, 2);
  console.log(`two workers      ${(one.seconds / two.seconds).toFixed(2)} times one`);
  console.log(`memory           ${(two.rss / small.rss).toFixed(2)} times that of a quarter of the archive`);
  writeFileSync(join(folder, 'short.txt'), '爱诗科技完成A1轮融资，达晨财智领投。');
  const starts = Array.from({ length: 5 }, () => run(['extract', join(folder, 'short.txt')]).seconds);
  console.log(`start-up         ${Math.min(...starts).toFixed(2)} s for tiqu extract of a short file`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
