import { literalsOf } from './literals.ts';

/** A rule and its pattern, compiled. */
export interface Compiled<Rule> {
  rule: Rule;
  pattern: RegExp;
}

/** A literal without its first unit, and the choices that it fulfils. */
interface Start {
  rest: string;
  second: number;
  choices: number[];
}

/**
 * Sorts out, by one look at a text, the rules that cannot match in it: those of whose literals it lacks some.
 * The function it returns gives the others in their order.
 */
export function sieve<Rule extends { readonly pattern: string }>(
  rules: readonly Rule[],
): (text: string) => Compiled<Rule>[] {
  const choiceIds = new Map<string, number>();
  const startsOf = new Map<string, Map<string, Start>>();
  const compiled = rules.map((rule) => ({
    rule,
    pattern: new RegExp(rule.pattern, 'g'),
    needs: literalsOf(rule.pattern).map(choose),
  }));

  function choose(choice: readonly string[]): number {
    const key = choice.join('\n');
    const known = choiceIds.get(key);
    if (known !== undefined) return known;
    const id = choiceIds.size;
    choiceIds.set(key, id);
    for (const literal of choice) {
      const starts = startsOf.get(literal[0]) ?? new Map<string, Start>();
      startsOf.set(literal[0], starts);
      const start = starts.get(literal) ?? { rest: literal.slice(1), second: literal.charCodeAt(1), choices: [] };
      starts.set(literal, start);
      start.choices.push(id);
    }
    return id;
  }

  const listOf = new Uint8Array(0x10000);
  const lists: Start[][] = [[]];
  for (const [first, starts] of startsOf) listOf[first.charCodeAt(0)] = lists.push([...starts.values()]) - 1;
  const held = new Uint8Array(choiceIds.size);

  return (text) => {
    held.fill(0);
    for (let i = 0; i < text.length; i++) {
      const list = listOf[text.charCodeAt(i)];
      if (list === 0) continue;
      for (const { rest, second, choices } of lists[list])
        if (rest === '' || (text.charCodeAt(i + 1) === second && text.startsWith(rest, i + 1)))
          for (const choice of choices) held[choice] = 1;
    }
    return compiled.filter(({ needs }) => needs.every((choice) => held[choice] === 1));
  };
}

/** All matches of a global pattern; what String.matchAll gives, without its copy of the pattern. */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) matches.push(match);
  return matches;
}
