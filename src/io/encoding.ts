import { TiquError } from '../core/errors.ts';

/**
 * Decodes UTF-8, without its byte order mark.
 * @throws TiquError `bad-encoding`
 */
export function decode(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {}
  throw new TiquError('bad-encoding', 'is no text in UTF-8: convert it first');
}
