import { fstatSync, writeFileSync } from 'node:fs';
import { getSystemErrorMap } from 'node:util';
import { STATUS, warn } from './failure.ts';

/** Ends the program where standard output takes no more: quietly for a reader that has seen enough, else with the reason. */
export function watchStandardOutput(): void {
  const { stdout } = process;
  stdout.on('error', ({ code, errno, message }: NodeJS.ErrnoException) => {
    // A reader that has seen enough (| head) is no failure.
    if (code === 'EPIPE') process.exit();
    warn(`standard output: ${getSystemErrorMap().get(errno ?? 0)?.[1] ?? message}`);
    process.exit(STATUS.usage);
  });
  if (fstatSync(stdout.fd).isFile()) stdout._write = writeWhole;
}

/** Node's own stream takes it for success when a nearly full disk takes only a part. */
function writeWhole(chunk: Uint8Array, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
  try {
    writeFileSync(process.stdout.fd, chunk);
  } catch (error) {
    done(error as Error);
    return;
  }
  done();
}
