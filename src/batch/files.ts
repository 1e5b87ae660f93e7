import { type FileHandle, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { TiquError } from '../core/errors.ts';

/** Writes a file as a whole: it is there under its name with all its bytes on disk, or not at all. */
export async function writeWhole(temporary: string, path: string, bytes: Uint8Array | string): Promise<void> {
  const file = await open(temporary, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await publish(temporary, path);
}

/** Gives a complete, synced file its name, and waits until the disk has the name. */
export async function publish(temporary: string, path: string): Promise<void> {
  await rename(temporary, path);
  await syncFolder(dirname(path));
}

async function syncFolder(path: string): Promise<void> {
  let folder: FileHandle | undefined;
  try {
    folder = await open(path, 'r');
    await folder.sync();
  } catch (error) {
    // Windows has no handles of folders, and needs none.
    if (!['EPERM', 'EISDIR', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    await folder?.close();
  }
}

/** An error of writing as a message for the user; what is written by then can be resumed. */
export function cannotWrite(error: unknown, out: string): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  // DuckDB has the system's message and no code.
  if (
    code === 'ENOSPC' ||
    code === 'EDQUOT' ||
    code === 'EFBIG' ||
    /No space left on device|File too large/.test(message)
  )
    return new TiquError(
      'disk-full',
      `${out}: the disk is full (${code ?? 'ENOSPC'}): make room and go on with --resume`,
    );
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'EIO')
    return new TiquError('cannot-write', `${out}: cannot be written (${code}): mend that and go on with --resume`);
  return error;
}
