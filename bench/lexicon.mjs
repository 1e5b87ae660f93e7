// What the word lists cost: start-up, and the throughput with none and with 100,000 names of a user's own.
//   npm run build && node bench/lexicon.mjs
import { readdirSync, readFileSync } from 'node:fs';
import { createPipeline, loadLexicon } from '../dist/index.js';

const NAMES = 100_000;
const ROUNDS = 5;
const folder = new URL('../corpus/', import.meta.url);
const texts = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => readFileSync(new URL(file, folder), 'utf8'));
const REPEAT = 20;

// Names made from the syllables that company names are made of, each once, with a short form.
const SYLLABLES = [...'云星海智联科创达华信天宇恒瑞新源中盛安泰博远明德金龙博雅思维通恩'];
const nameOf = (n) =>
  [n, Math.floor(n / 32), Math.floor(n / 1024), Math.floor(n / 32768)].map((i) => SYLLABLES[i % 32]).join('');
const rows = Array.from({ length: NAMES }, (_, n) => `${nameOf(n)}智能科技${n},${nameOf(n)}${n}`);
const user = [{ file: 'own.csv', content: `name,aliases\n${rows.join('\n')}` }];

const milliseconds = async (work) => {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e6;
};
const report = (label, ms) => console.log(`${label.padEnd(44)} ${ms.toFixed(1).padStart(8)} ms`);

report('load built-in lists', await milliseconds(() => loadLexicon()));
report(`load them and ${NAMES} names`, await milliseconds(() => loadLexicon({ user })));
for (const [label, lexicons] of [
  ['no list of the user’s own', []],
  [`${NAMES} names`, user],
]) {
  const pipeline = await createPipeline({ lexicons });
  const runs = [];
  for (let round = 0; round < ROUNDS; round++)
    runs.push(
      await milliseconds(() => {
        for (let i = 0; i < REPEAT; i++) for (const text of texts) pipeline.extract({ text });
      }),
    );
  report(`extract ${REPEAT * texts.length} texts, ${label}`, Math.min(...runs));
}
