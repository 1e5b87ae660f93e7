/**
 * What went wrong with one input, in one line a user can act on.
 * `code` is stable and machine-readable; `message` says what, where and how to fix it.
 */
export class TiquError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'TiquError';
    this.code = code;
  }
}
