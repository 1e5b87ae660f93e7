import type { Evidence, FinancingEvent, Mention, Record } from '../../index.ts';
import type { Style, Terminal } from '../terminal.ts';
import { type Column, cards, table } from './table.ts';
import { dateOfRound, showAmount, showDate, showEvidence } from './values.ts';
import type { View } from './view.ts';

/** A table of rounds needs about this many columns to be read at ease. */
const ROUNDS_WIDTH = 72;
const COLOURS = { company: 'cyan', amount: 'green', date: 'magenta' } as const satisfies {
  [type in Mention['type']]: Style;
};

/** A record for a person: what was found, with values, laid out for the width of the terminal. */
export function prettyRecord({ path, record, evidence }: View, terminal: Terminal): string {
  const { style } = terminal;
  const sections = [
    companies(record, terminal),
    amounts(record, terminal),
    dates(record, terminal),
    rounds(record, terminal),
    ...(evidence ? [explanations(record, evidence, terminal)] : []),
  ];
  const name = record.document.title ?? (path === '-' ? 'standard input' : path);
  return [
    style('bold', name),
    ...documentLines(record.document, terminal),
    ...sections.flatMap(({ title, lines }) => ['', style('bold', title), ...lines]),
    '',
  ].join('\n');
}

const FROM = { option: '--published', input: 'the input', text: 'the text' } as const;

function documentLines(document: Record['document'], { width, style }: Terminal): string[] {
  const { publishedAt, publishedAtFrom, script, region, length } = document;
  const published = publishedAt
    ? `published ${publishedAt.replace('T', ' ')} (from ${FROM[publishedAtFrom!]})`
    : 'no publication date: give --published';
  const rest = [script, region, `${length.toLocaleString('en-US')} characters`].filter(Boolean).join(' · ');
  const line = `${published} · ${rest}`;
  return (line.length <= width ? [line] : [published, rest]).map((text) => style('dim', text));
}

interface Section {
  title: string;
  lines: string[];
}

/** A heading with how many there are, and nothing below it where there are none. */
const section = (title: string, rows: string[][], lines: () => string[], detail = ''): Section => ({
  title: rows.length > 0 ? `${title} (${rows.length}${detail})` : `${title}: none found`,
  lines: rows.length > 0 ? lines() : [],
});

function companies({ entities, mentions }: Record, terminal: Terminal): Section {
  const columns: Column[] = [
    { title: 'mentions', align: 'right' },
    { title: 'company', style: COLOURS.company, wrap: true },
    { title: 'kind' },
    { title: 'also written', wrap: true, optional: true },
  ];
  const rows = [...entities]
    .sort((a, b) => b.mentions.length - a.mentions.length)
    .map(({ name, kind, aliases, mentions }) => [
      String(mentions.length),
      name,
      kind,
      aliases.filter((alias) => alias !== name).join(', '),
    ]);
  const count = mentions.filter(({ type }) => type === 'company').length;
  return section(
    'Companies',
    rows,
    () => table(columns, rows, terminal),
    `, ${count} mention${count === 1 ? '' : 's'}`,
  );
}

/** Rows that are the same once, with how often they occur as their second cell. */
function counted(rows: readonly string[][]): string[][] {
  const seen = new Map<string, { row: string[]; count: number }>();
  for (const row of rows) {
    const known = seen.get(row.join('\t'));
    if (known) known.count++;
    else seen.set(row.join('\t'), { row, count: 1 });
  }
  return [...seen.values()].map(({ row: [first, ...rest], count }) => [first, count > 1 ? `×${count}` : '', ...rest]);
}

function amounts({ mentions }: Record, terminal: Terminal): Section {
  const rows = counted(mentions.filter((m) => m.type === 'amount').map((m) => [m.text, showAmount(m)]));
  const columns: Column[] = [
    { title: 'amount', style: COLOURS.amount, wrap: true },
    { title: '', align: 'right' },
    { title: 'value', wrap: true },
  ];
  return section('Amounts', rows, () => table(columns, rows, terminal));
}

function dates({ mentions }: Record, terminal: Terminal): Section {
  const rows = counted(
    mentions
      .filter((m) => m.type === 'date')
      .map((m) => [m.text, showDate(m), m.interval?.start ?? '', m.interval?.end ?? '']),
  );
  const columns: Column[] = [
    { title: 'date', style: COLOURS.date, wrap: true },
    { title: '', align: 'right' },
    { title: 'value', wrap: true },
    { title: 'from', optional: true },
    { title: 'until (excluded)', optional: true },
  ];
  return section('Dates', rows, () => table(columns, rows, terminal));
}

function rounds(record: Record, terminal: Terminal): Section {
  const columns: Column[] = [
    { title: 'company', style: COLOURS.company, wrap: true },
    { title: 'round' },
    { title: 'amount', style: COLOURS.amount, wrap: true },
    { title: 'date', style: COLOURS.date, wrap: true },
    { title: 'lead', wrap: true },
    { title: 'investors', wrap: true },
    { title: 'valuation', wrap: true },
  ];
  const rows = record.events.map((event) => roundCells(event, record));
  const layOut = terminal.width >= ROUNDS_WIDTH ? table : cards;
  return section('Financing rounds', rows, () => layOut(columns, rows, terminal));
}

function roundCells(event: FinancingEvent, { entities, mentions }: Record): string[] {
  const name = (id: string) => entities.find((entity) => entity.id === id)?.name ?? id;
  const mentioned = (id: string | null) => mentions.find((mention) => mention.id === id);
  const text = (id: string | null) => mentioned(id)?.text ?? '';
  const names = (ids: readonly string[]) => ids.map(name).join(', ');
  const { company, round, roundText, amount, date, lead, investors, valuation } = event;
  return [
    name(company),
    round ?? roundText ?? '',
    text(amount),
    dateOfRound(mentioned(date)),
    names(lead),
    names(investors),
    text(valuation),
  ];
}

function explanations(
  { mentions }: Record,
  evidence: ReadonlyMap<string, readonly Evidence[]>,
  terminal: Terminal,
): Section {
  const columns: Column[] = [
    { title: 'mention', wrap: true },
    { title: 'at', align: 'right' },
    { title: 'rule', wrap: true },
    { title: 'evidence', wrap: true },
  ];
  const rows = mentions.map(({ id, start, text, rule }) => [
    text,
    String(start),
    rule,
    (evidence.get(id) ?? []).map(showEvidence).join(', '),
  ]);
  const layOut = terminal.width >= ROUNDS_WIDTH ? table : cards;
  return section('Why', rows, () => layOut(columns, rows, terminal));
}
