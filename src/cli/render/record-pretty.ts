import type { Terminal } from '../terminal.ts';
import type { View } from './view.ts';

/** A record for a person. */
export function prettyRecord({ path, record }: View, { style }: Terminal): string {
  return `${style('bold', path)} ${record.mentions.length}\n`;
}
