// Refuses word lists that contradict themselves. Prints one line a fault: file:line: what; how to fix.
import { readSources } from '../dist/core/lexicon.js';
import { checkLexicons } from '../dist/core/lexicon-check.js';

const faults = checkLexicons(readSources(new URL('../src/lexicons/', import.meta.url)));
for (const fault of faults) console.error(`src/lexicons/${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;
