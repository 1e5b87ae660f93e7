// What each segmentation engine costs: load time, memory and speed, side by side. Run after a build: node bench/segmenters.mjs
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toPlain } from '../dist/core/plain.js';
import { loadSegmenter, SEGMENTERS } from '../dist/core/segment.js';

const TIMES = 200; // passes over the article, 1.6 million characters
const [, , engine] = process.argv;

if (engine) console.log(JSON.stringify(await measure(engine)));
else {
  console.table(
    Object.fromEntries(
      SEGMENTERS.map((name) => {
        // A process each, so that one engine's memory is not counted to the other.
        const { stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), name], {
          encoding: 'utf8',
        });
        return [name, stdout ? JSON.parse(stdout) : { 'not measured': stderr.trim().split('\n').pop() }];
      }),
    ),
  );
}

async function measure(name) {
  const text = toPlain(readFileSync(new URL('../corpus/sora-2024-03-16.txt', import.meta.url), 'utf8'));
  const memory = process.memoryUsage.rss();
  const started = performance.now();
  const segmenter = await loadSegmenter(name);
  segmenter.cut('预热');
  const loaded = performance.now();
  const resident = process.memoryUsage.rss();
  // Clause by clause and for the boundaries alone, as the pipeline asks.
  const clauses = text.split(/[\s，。、；：！？]+/);
  const marks = new Uint8Array(text.length + 1);
  for (let i = 0; i < TIMES; i++) for (const clause of clauses) segmenter.mark(clause, 0, clause.length, marks);
  const seconds = (performance.now() - loaded) / 1000;
  return {
    'load ms': Math.round(loaded - started),
    'memory MB': Math.round((resident - memory) / 1e6),
    'million characters/s': Number(((TIMES * text.length) / seconds / 1e6).toFixed(2)),
  };
}
