import { literalsOf } from './literals.ts';

/** A rule and its pattern, compiled. */
export interface Compiled<Rule> {
  rule: Rule;
  pattern: RegExp;
}

/** A literal that starts with some unit, and a bit for each choice that it is of. */
interface Literal {
  text: string;
  second: number;
  choices: number;
}

/** Bits of a number; a choice beyond them is not asked for. */
const MOST_CHOICES = 31;

/**
 * Sorts out, by one look at a text, the rules that cannot match in it: those of whose literals it lacks some.
 * The function it returns gives the others in their order.
 */
export function sieve<Rule extends { readonly pattern: string }>(
  rules: readonly Rule[],
): (text: string) => Compiled<Rule>[] {
  const needs = rules.map(({ pattern }) => literalsOf(pattern).map((choice) => choice.join('\n')));
  const choices = [...new Set(needs.flat())].slice(0, MOST_CHOICES);
  const bitOf = new Map(choices.map((choice, i) => [choice, 1 << i]));
  const compiled = rules.map((rule, i) => ({
    rule,
    pattern: new RegExp(rule.pattern, 'g'),
    needs: needs[i].reduce((bits, choice) => bits | (bitOf.get(choice) ?? 0), 0),
  }));
  const literals = byFirstUnit(bitOf);
  return (text) => {
    const held = choicesIn(text, literals);
    return compiled.filter(({ needs }) => (held & needs) === needs);
  };
}

/** Literals by their first unit: the list of those that start with it, where there are any. */
interface Index {
  listOf: Uint8Array;
  lists: Literal[][];
}

function byFirstUnit(bitOf: ReadonlyMap<string, number>): Index {
  const choicesOf = new Map<string, number>();
  for (const [choice, bit] of bitOf)
    for (const literal of choice.split('\n')) choicesOf.set(literal, (choicesOf.get(literal) ?? 0) | bit);
  const listOf = new Uint8Array(0x10000);
  const lists: Literal[][] = [[]];
  for (const [text, choices] of choicesOf) {
    const first = text.charCodeAt(0);
    if (listOf[first] === 0) listOf[first] = lists.push([]) - 1;
    lists[listOf[first]].push({ text, second: text.charCodeAt(1), choices });
  }
  return { listOf, lists };
}

/** The choices that a text holds a literal of. */
function choicesIn(text: string, { listOf, lists }: Index): number {
  let held = 0;
  for (let i = 0; i < text.length; i++) {
    const list = listOf[text.charCodeAt(i)];
    if (list === 0) continue;
    for (const literal of lists[list]) {
      const { length } = literal.text;
      const isHere =
        length === 1 ||
        (text.charCodeAt(i + 1) === literal.second && (length === 2 || text.startsWith(literal.text, i)));
      if (isHere) held |= literal.choices;
    }
  }
  return held;
}

/** All matches of a global pattern; what String.matchAll gives, without its copy of the pattern. */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) matches.push(match);
  return matches;
}
