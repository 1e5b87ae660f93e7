// Makes the compiled command executable, since tsc does not and npx does so only when it first links it.
import { chmodSync } from 'node:fs';

chmodSync(new URL('../dist/cli/main.js', import.meta.url), 0o755);
