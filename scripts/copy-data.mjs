// tsc emits only code: the word lists go beside it.
import { cpSync } from 'node:fs';

cpSync('src/lexicons', 'dist/lexicons', { recursive: true });
