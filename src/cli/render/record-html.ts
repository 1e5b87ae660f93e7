import type { Mention, Record } from '../../index.ts';
import { escapeHtml, htmlTable, page } from './html.ts';
import { dateOfRound, showAmount, showDate, showEvidence } from './values.ts';
import type { View } from './view.ts';

const TYPES = { company: 'companies', amount: 'amounts', date: 'dates' } as const satisfies {
  [type in Mention['type']]: string;
};

/** One self-contained page: each text with its mentions marked, their values on hover and focus, and tables beside it. */
export function recordPage(views: readonly View[]): string {
  const titles = views.map(titleOf);
  const contents = `<ul>${titles.map((title, i) => `<li><a href="#d${i + 1}">${escapeHtml(title)}</a></li>`).join('')}</ul>`;
  const body = [
    legend(views),
    ...(views.length > 1 ? [`<nav>${contents}</nav>`] : []),
    ...views.map((view, i) => documentSection(view, `d${i + 1}`)),
  ].join('\n');
  return page(titles.join(', '), body);
}

const titleOf = ({ path, record }: View): string =>
  record.document.title ?? record.document.source ?? (path === '-' ? 'standard input' : path);

function legend(views: readonly View[]): string {
  const count = (type: Mention['type']) =>
    views.reduce((sum, { record }) => sum + record.mentions.filter((mention) => mention.type === type).length, 0);
  const items = (Object.keys(TYPES) as Mention['type'][]).map(
    (type) =>
      `<li><label class="${type}"><input type="checkbox" id="show-${type}" checked> <span>${TYPES[type]}</span> ${count(type)}</label></li>`,
  );
  return `<ul class="legend">${items.join('')}</ul>`;
}

function documentSection(view: View, id: string): string {
  const { record, text } = view;
  const { publishedAt, script, region, length } = record.document;
  const facts = [
    publishedAt ? `published ${publishedAt.replace('T', ' ')}` : 'no publication date',
    script,
    region,
    `${length.toLocaleString('en-US')} characters`,
  ];
  return `<section id="${id}">
<h1>${escapeHtml(titleOf(view))}</h1>
<p class="facts">${escapeHtml(facts.filter(Boolean).join(' · '))}</p>
<div class="document">
<div class="text" lang="zh${script === 'Hans' || script === 'Hant' ? `-${script}` : ''}">${markedText(text, view, id)}</div>
<aside>${[rounds(record, id), companies(record, id)].filter(Boolean).join('\n')}</aside>
</div>
</section>`;
}

/** The text with its mentions marked. Of mentions that overlap, the first is. */
function markedText(text: string, { record, evidence }: View, id: string): string {
  let html = '';
  let at = 0;
  for (const mention of record.mentions) {
    if (mention.start < at) continue;
    const tip = escapeHtml(describeMention(mention, record, evidence));
    html += escapeHtml(text.slice(at, mention.start));
    html += `<mark id="${id}-${mention.id}" class="${mention.type}" tabindex="0" data-tip="${tip}" aria-description="${tip}">`;
    html += `${escapeHtml(mention.text)}</mark>`;
    at = mention.end;
  }
  return html + escapeHtml(text.slice(at));
}

function describeMention(mention: Mention, record: Record, evidence: View['evidence']): string {
  const reasons = evidence?.get(mention.id) ?? [];
  return [
    mention.text,
    ...describeValue(mention, record),
    `rule ${mention.rule}`,
    ...(reasons.length > 0 ? [`evidence ${reasons.map(showEvidence).join(', ')}`] : []),
  ].join('\n');
}

function describeValue(mention: Mention, { entities }: Record): string[] {
  if (mention.type === 'amount') return [`${mention.kind}: ${showAmount(mention)} (${mention.qualifier})`];
  if (mention.type === 'date') {
    const { interval, timexType } = mention;
    return [
      `${timexType}: ${showDate(mention)}`,
      ...(interval ? [`from ${interval.start} until ${interval.end}`] : []),
    ];
  }
  const entity = entities.find(({ id }) => id === mention.entity);
  const known = entity?.lexiconId === null ? 'not in the lexicon' : 'in the lexicon';
  return [`${mention.kind}: ${entity?.name ?? mention.entity}, ${known}`];
}

function companies({ entities }: Record, id: string): string {
  if (entities.length === 0) return '';
  const rows = [...entities]
    .sort((a, b) => b.mentions.length - a.mentions.length)
    .map(({ name, kind, aliases, mentions }) => [
      `<a href="#${id}-${mentions[0]}">${escapeHtml(name)}</a>`,
      kind,
      String(mentions.length),
      escapeHtml(aliases.filter((alias) => alias !== name).join(', ')),
    ]);
  return `<h2>Companies</h2>\n${htmlTable(['name', 'kind', 'mentions', 'also written'], rows, ['mentions'])}`;
}

function rounds({ events, entities, mentions }: Record, id: string): string {
  if (events.length === 0) return '';
  const link = (mention: string, text: string) => `<a href="#${id}-${mention}">${escapeHtml(text)}</a>`;
  const company = (entity: string) => {
    const found = entities.find((candidate) => candidate.id === entity);
    return found ? link(found.mentions[0], found.name) : '';
  };
  const mention = (wanted: string | null) => {
    const found = mentions.find((candidate) => candidate.id === wanted);
    return found ? link(found.id, dateOfRound(found) || found.text) : '';
  };
  const rows = events.map(({ company: raiser, round, roundText, amount, date, lead, investors, valuation }) => [
    company(raiser),
    escapeHtml(round ?? roundText ?? ''),
    mention(amount),
    mention(date),
    lead.map(company).join(', '),
    investors.map(company).join(', '),
    mention(valuation),
  ]);
  const columns = ['company', 'round', 'amount', 'date', 'lead', 'investors', 'valuation'];
  return `<h2>Financing rounds</h2>\n${htmlTable(columns, rows)}`;
}
