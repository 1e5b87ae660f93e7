import stringWidth from 'string-width';
import type { Style, Terminal } from '../terminal.ts';

export interface Column {
  title: string;
  align?: 'right';
  style?: Style;
  /** Its cells may be broken over lines where the table is too wide. */
  wrap?: boolean;
  /** May be left out where the table is too wide all the same, the last one first. */
  optional?: boolean;
}

const GAP = 2;
const INDENT = 2;
const NARROWEST = 12;

/**
 * Lines of a table with a header, each no wider than the terminal as far as its columns can be broken or left out.
 * A column without any content is left out.
 */
export function table(columns: readonly Column[], rows: readonly string[][], terminal: Terminal): string[] {
  const shown = chooseColumns(columns, rows, terminal.width);
  const picked = shown.map((index) => columns[index]);
  const cells = rows.map((row) => shown.map((index) => row[index]));
  const widths = widthsWithin(picked, cells, terminal.width);
  const header = line(
    picked.map(({ title }) => title),
    widths,
    picked,
    (_, text) => terminal.style('dim', text),
  );
  const style = ({ style }: Column, text: string) => (style ? terminal.style(style, text) : text);
  return [header, ...cells.flatMap((row) => wrapRow(row, widths).map((part) => line(part, widths, picked, style)))];
}

/** Each row as a block of `title value` lines, its first cell as heading; empty cells are left out. For narrow terminals. */
export function cards(columns: readonly Column[], rows: readonly string[][], terminal: Terminal): string[] {
  const label = Math.max(...columns.slice(1).map(({ title }) => stringWidth(title)));
  const width = terminal.width - 2 * INDENT - label - GAP;
  return rows.flatMap(([heading, ...cells]) => [
    `${' '.repeat(INDENT)}${terminal.style(columns[0].style ?? 'bold', heading)}`,
    ...cells.flatMap((cell, i) =>
      (cell ? wrap(cell, width) : []).map((part, nth) => {
        const title = pad(nth === 0 ? columns[i + 1].title : '', label);
        return `${' '.repeat(2 * INDENT)}${terminal.style('dim', title)}${' '.repeat(GAP)}${part}`;
      }),
    ),
  ]);
}

const naturals = (columns: readonly Column[], rows: readonly string[][]): number[] =>
  columns.map(({ title }, i) => Math.max(stringWidth(title), ...rows.map((row) => stringWidth(row[i]))));

const total = (widths: readonly number[]): number =>
  INDENT + widths.reduce((sum, width) => sum + width, 0) + GAP * (widths.length - 1);

/** Indices of the columns that have content and that fit when those that can are broken to the narrowest. */
function chooseColumns(columns: readonly Column[], rows: readonly string[][], width: number): number[] {
  const narrow = naturals(columns, rows).map((natural, i) =>
    columns[i].wrap ? Math.min(natural, NARROWEST) : natural,
  );
  const shown = columns.map((_, i) => i).filter((i) => rows.some((row) => row[i] !== ''));
  while (total(shown.map((i) => narrow[i])) > width) {
    const last = shown.findLastIndex((i) => columns[i].optional);
    if (last < 0) break;
    shown.splice(last, 1);
  }
  return shown;
}

function widthsWithin(columns: readonly Column[], rows: readonly string[][], width: number): number[] {
  const widths = naturals(columns, rows);
  while (total(widths) > width) {
    const breakable = widths.map((natural, i) => (columns[i].wrap && natural > NARROWEST ? natural : 0));
    const widest = breakable.indexOf(Math.max(...breakable));
    if (breakable[widest] === 0) break;
    widths[widest]--;
  }
  return widths;
}

function wrapRow(row: readonly string[], widths: readonly number[]): string[][] {
  const parts = row.map((cell, i) => wrap(cell, widths[i]));
  const height = Math.max(...parts.map(({ length }) => length));
  return Array.from({ length: height }, (_, nth) => parts.map((lines) => lines[nth] ?? ''));
}

function line(
  cells: readonly string[],
  widths: readonly number[],
  columns: readonly Column[],
  style: (column: Column, text: string) => string,
): string {
  const padded = cells.map((cell, i) => style(columns[i], pad(cell, widths[i], columns[i].align)));
  return `${' '.repeat(INDENT)}${padded.join(' '.repeat(GAP))}`.trimEnd();
}

function pad(text: string, width: number, align?: 'right'): string {
  const space = ' '.repeat(Math.max(0, width - stringWidth(text)));
  return align === 'right' ? space + text : text + space;
}

// In a list a name stays whole if a line can hold it; else a Latin word or number does, and between Chinese characters
// a line may break anywhere.
const LISTED = /(?<=, )/;
const PIECE = /[!-~]+|\s+|[^!-~\s]/gu;

/** Breaks a text into lines of at most so many columns; CJK characters count two. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const piece of text.split(LISTED).flatMap((name) => pieces(name, width))) {
    if (stringWidth((current + piece).trimEnd()) > width && current !== '') {
      lines.push(current.trimEnd());
      current = '';
    }
    if (current !== '' || piece.trim() !== '') current += piece;
  }
  return current === '' && lines.length > 0 ? lines : [...lines, current.trimEnd()];
}

const pieces = (name: string, width: number): string[] =>
  stringWidth(name.trimEnd()) <= width ? [name] : (name.match(PIECE) ?? []).flatMap((whole) => chop(whole, width));

/** Cuts a word that is longer than a line. */
function chop(word: string, width: number): string[] {
  if (word.length <= width) return [word];
  const parts: string[] = [];
  for (let at = 0; at < word.length; at += width) parts.push(word.slice(at, at + width));
  return parts;
}
