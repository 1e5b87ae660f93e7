// Cost per character of hostile texts against prose, by size: work must grow with the text and no faster.
//   npm run build && node bench/adversarial.mjs [--chars 1000000] [--only amounts]
// Prints for each text the nanoseconds per character at a quarter of the size and at the whole, their ratio (1 is linear),
// and the ratio to prose of the same size. Exit status 1 where a text costs more than 20 times what prose does, or grows.
import { createPipeline } from '../dist/index.js';
import { HOSTILE, PROSE } from './texts.mjs';

const option = (name, fallback) => {
  const index = process.argv.indexOf(`--${name}`);
  return index < 0 ? fallback : process.argv[index + 1];
};
const chars = Number(option('chars', 1_000_000));
const only = option('only', '')?.split(',').filter(Boolean);
const MOST_TIMES_PROSE = 20;
const MOST_GROWTH = 2; // from a quarter of the text to all of it, per character

const pipeline = await createPipeline();
const fill = (unit, length) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** Nanoseconds of processor time per character, the best of three. */
function cost(unit, length) {
  const text = fill(unit, length);
  const runs = Array.from({ length: 3 }, () => {
    const before = process.cpuUsage();
    pipeline.extract({ text, publishedAt: '2024-03-16' });
    const { user, system } = process.cpuUsage(before);
    return ((user + system) * 1000) / length;
  });
  return Math.min(...runs);
}

cost(PROSE, chars / 10);
const prose = cost(PROSE, chars);
console.log(`${chars} characters of prose: ${prose.toFixed(0)} ns per character`);
console.log(
  `${'text'.padEnd(22)}${'quarter'.padStart(9)}${'whole'.padStart(9)}${'growth'.padStart(8)}${'to prose'.padStart(10)}`,
);
const groups = Object.entries(HOSTILE).filter(([group]) => only.length === 0 || only.includes(group));
for (const [name, unit] of groups.flatMap(([, texts]) => Object.entries(texts))) {
  const quarter = cost(unit, Math.floor(chars / 4));
  const whole = cost(unit, chars);
  const [growth, times] = [whole / quarter, whole / prose];
  const bad = growth > MOST_GROWTH || times > MOST_TIMES_PROSE;
  if (bad) process.exitCode = 1;
  console.log(
    `${name.padEnd(22)}${quarter.toFixed(0).padStart(9)}${whole.toFixed(0).padStart(9)}${growth.toFixed(1).padStart(8)}${times.toFixed(1).padStart(10)}${bad ? '  too much' : ''}`,
  );
}
