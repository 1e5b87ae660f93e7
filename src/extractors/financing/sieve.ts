import { buildTrie, foldCase, SurfaceTrie } from '../../core/surfaces.ts';
import { UnitSet } from '../../core/unit-set.ts';
import { literalsOf } from './literals.ts';

/** A rule and its pattern, compiled, and the numbers of the choices of literals that it cannot match without. */
export interface Compiled<Rule> {
  rule: Rule;
  pattern: RegExp;
  needs: readonly number[];
}

/** By number of a choice: whether a text holds a literal of it. */
export type Held = readonly boolean[];

/** The choices of all rules compiled, and of each literal those it is of: one look at a text tells what it holds. */
const numbers = new Map<string, number>();
const choicesOf = new Map<string, number[]>();
/** The literals by their place in `choicesOf`; null until a text is looked at. */
let index: { firsts: UnitSet; trie: SurfaceTrie; choices: number[][] } | null = null;
const found: number[] = [];

/** Compiles rules and enters their literals. */
export const compile = <Rule extends { readonly pattern: string }>(rules: readonly Rule[]): Compiled<Rule>[] =>
  rules.map((rule) => ({
    rule,
    pattern: new RegExp(rule.pattern, 'g'),
    needs: literalsOf(rule.pattern).map((choice) => numberOf(choice)),
  }));

function numberOf(choice: readonly string[]): number {
  const key = choice.join('\n');
  const known = numbers.get(key);
  if (known !== undefined) return known;
  const number = numbers.size;
  numbers.set(key, number);
  for (const literal of choice.map(foldCase)) choicesOf.set(literal, [...(choicesOf.get(literal) ?? []), number]);
  index = null;
  return number;
}

function indexLiterals() {
  const literals = [...choicesOf.keys()];
  return {
    firsts: new UnitSet(literals.flatMap((literal) => [literal.charCodeAt(0), literal.toUpperCase().charCodeAt(0)])),
    trie: new SurfaceTrie(buildTrie(literals.map((literal, i) => [literal, i]))),
    choices: [...choicesOf.values()],
  };
}

/** The choices that a text holds a literal of. */
export function choicesIn(text: string): Held {
  index ??= indexLiterals();
  const { firsts, trie, choices } = index;
  const held = new Array<boolean>(numbers.size).fill(false);
  for (let at = 0; at < text.length; at++) {
    if (!firsts.has(text.charCodeAt(at))) continue;
    const count = trie.matchesAt(text, at, found);
    for (let i = 1; i < count; i += 2) for (const choice of choices[found[i]]) held[choice] = true;
  }
  return held;
}

/** Whether a text can hold a match of a rule: it lacks none of the choices that the rule needs. */
export function canMatch({ needs }: Compiled<unknown>, held: Held): boolean {
  for (const choice of needs) if (!held[choice]) return false;
  return true;
}

/** All matches of a global pattern; what String.matchAll gives, without its copy of the pattern. */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) matches.push(match);
  return matches;
}
