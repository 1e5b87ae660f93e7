import type { Summary } from '../../batch/run.ts';
import { duration, grouped } from './progress.ts';

/** The counts of a run for a person, a line for each kind. */
export function renderSummary(summary: Summary, seconds: number): string {
  const { out, documents, characters, companies, amounts, dates, events, repeats, failures, shards } = summary;
  if (summary.before)
    return `${out} is complete already${summary.failuresFile ? `; what failed is in ${summary.failuresFile}` : ''}\n`;
  const lines = [
    `${counted(documents, 'document')}, ${grouped(characters)} characters in ${duration(seconds)}`,
    `${grouped(companies)} companies, ${grouped(amounts)} amounts, ${grouped(dates)} dates, ${grouped(events)} financing rounds`,
  ];
  if (repeats > 0) lines.push(`${grouped(repeats)} repeat an earlier document (metadata.duplicateOf)`);
  if (failures > 0) lines.push(`${grouped(failures)} failed (${listed(summary.failed)}): see ${summary.failuresFile}`);
  if (Object.keys(summary.ignored).length > 0)
    lines.push(`passed over files of other kinds: ${listed(summary.ignored)}`);
  lines.push(shards > 0 ? `${out}: ${counted(shards, 'shard')}` : out);
  return `${lines.join('\n')}\n`;
}

const counted = (count: number, noun: string): string => `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;

const listed = (counts: { [name: string]: number }): string =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${grouped(count)}`)
    .join(', ');
