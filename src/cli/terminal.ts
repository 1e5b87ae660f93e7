import type { Writable } from 'node:stream';
import type { WriteStream } from 'node:tty';
import { styleText } from 'node:util';

export type Style = Parameters<typeof styleText>[0];

/** What a text for a person is laid out for. */
export interface Terminal {
  /** Columns. */
  width: number;
  style(style: Style, text: string): string;
}

const PIPE_WIDTH = 80;

export const isTerminal = (stream: Writable): boolean => 'isTTY' in stream && stream.isTTY === true;

/** Width and colours of a stream: colours on a terminal only, unless NO_COLOR is set; a pipe is as wide as COLUMNS says, or 80. */
export function terminal(stream: Writable): Terminal {
  if (!isTerminal(stream)) return plainTerminal(Number(process.env.COLUMNS) || PIPE_WIDTH);
  const tty = stream as WriteStream;
  if (!tty.hasColors()) return plainTerminal(tty.columns);
  return { width: tty.columns, style: (style, text) => styleText(style, text, { validateStream: false }) };
}

export const plainTerminal = (width: number): Terminal => ({ width, style: (_style, text) => text });
