import type { Entity, Mention } from '../../src/index.ts';

const MARK = /([cmd])\(([^()]*)\)/g;
const SCALES: { readonly [scale: string]: number } = { 万: 1e4, 亿: 1e8 };

/**
 * A sentence with its mentions marked: c(company), m(money), d(date). Gives the text without the marks, its mentions,
 * and an entity for each name; names that end as funds do are investors.
 */
export function readMarked(marked: string): { text: string; mentions: Mention[]; entities: Entity[] } {
  const mentions: Mention[] = [];
  const entities = new Map<string, Entity>();
  let text = '';
  let done = 0;
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(done, match.index);
    done = match.index + match[0].length;
    const place = { id: `m${mentions.length + 1}`, start: text.length, end: text.length + match[2].length };
    text += match[2];
    mentions.push(mentionOf(match[1], { ...place, text: match[2], rule: 'marked' }, entities));
  }
  return { text: text + marked.slice(done), mentions, entities: [...entities.values()] };
}

type Place = Pick<Mention, 'id' | 'start' | 'end' | 'text' | 'rule'>;

function mentionOf(mark: string, place: Place, entities: Map<string, Entity>): Mention {
  if (mark === 'd') return { ...place, type: 'date', timexType: 'DATE', value: place.text, mod: null, interval: null };
  if (mark === 'm')
    return { ...place, type: 'amount', kind: 'money', ...sumOf(place.text), currencyInferred: false, unit: null };
  const kind = /(?:资本|创投|基金)$/.test(place.text) ? 'investor' : 'company';
  const entity = entities.get(place.text) ?? {
    id: `e${entities.size + 1}`,
    name: place.text,
    kind,
    lexiconId: null,
    aliases: [place.text],
    mentions: [],
  };
  entity.mentions.push(place.id);
  entities.set(place.text, entity);
  return { ...place, type: 'company', kind, entity: entity.id };
}

function sumOf(text: string) {
  const [, digits = '0', scale = ''] = /([\d.]+)(万|亿)?/.exec(text) ?? [];
  const value = Number(digits) * (SCALES[scale] ?? 1);
  return { min: value, max: value, qualifier: 'exact' as const, currency: text.includes('美元') ? 'USD' : 'CNY' };
}
