import { statSync } from 'node:fs';
import { expect, it } from 'vitest';

const EXECUTABLE = 0o111;

// npx makes a checkout's command executable only when it first links it, so that a new clone in an old place had none.
it.skipIf(process.platform === 'win32')('the build makes the command executable', () => {
  expect(statSync('dist/cli/main.js').mode & EXECUTABLE).toBe(EXECUTABLE);
});
