import { execFileSync } from 'node:child_process';
import { it } from 'vitest';

it('the tables of GUIDE.md are what the program and the schemas generate', () => {
  execFileSync('node', ['scripts/guide.mjs', '--check'], { stdio: 'pipe' });
});
