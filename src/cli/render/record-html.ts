import type { View } from './view.ts';

/** One self-contained page. */
export function recordPage(views: readonly View[]): string {
  return `<!doctype html>${views.length}`;
}
