import { execFileSync } from 'node:child_process';

/** The command line and threads are tested on dist, so that it is built once before the tests. */
export function setup() {
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
}
