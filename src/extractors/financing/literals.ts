/** Literals of which any match of a pattern holds at least one. */
export type Choice = readonly string[];

/** What is known of a part of a pattern: all it can match, if that is little, and what each match holds. */
interface Part {
  exact: Choice | null;
  choices: Choice[];
}

const EMPTY: Part = { exact: [''], choices: [] };
const UNKNOWN: Part = { exact: null, choices: [] };
/** Most strings that a part is spelt out to, and most choices kept of a part. */
const MOST_EXACT = 16;
const MOST_CHOICES = 4;
/** Of the literals of a choice by their length: how likely a text holds one. */
const LIKELIHOOD = Array.from({ length: 64 }, (_, length) => 8 ** -length);
/** What every text holds, or nearly every one. */
const USUAL = new Set(['', '，']);
/** Units that stand for themselves and are not repeated. */
const PLAIN = /[^()[\]|\\^$.?*+{]+(?![?*+{])/y;
const REPETITION = /[?*+]|\{\d+(?:,\d*)?\}/y;

/**
 * The choices of literals that a pattern cannot match without, so that most texts need not be tried:
 * a match of `Ⓒ.{0,9}(?:领投|跟投)方` holds Ⓒ and one of 领投方 and 跟投方.
 * Knows what the patterns of this folder use: groups, classes, look-around, greedy and lazy repetition.
 */
export function literalsOf(pattern: string): Choice[] {
  let at = 0;
  const takes = (text: string): boolean => {
    const isNext = pattern.startsWith(text, at);
    if (isNext) at += text.length;
    return isNext;
  };

  function alternatives(): Part {
    const parts = [sequence()];
    while (takes('|')) parts.push(sequence());
    return parts.length === 1 ? parts[0] : anyOf(parts);
  }

  function sequence(): Part {
    const parts: Part[] = [];
    while (at < pattern.length && pattern[at] !== '|' && pattern[at] !== ')') parts.push(repeated(atom()));
    return inTurn(parts);
  }

  function atom(): Part {
    if (takes('(')) return group();
    if (takes('[')) return characterClass();
    if (takes('^') || takes('$')) return EMPTY;
    if (takes('.')) return UNKNOWN;
    if (takes('\\')) return /\w/.test(pattern[at]) ? skip(1) : literal(1);
    PLAIN.lastIndex = at;
    return literal(PLAIN.exec(pattern)?.[0].length ?? 1);
  }

  function literal(length: number): Part {
    at += length;
    return { exact: [pattern.slice(at - length, at)], choices: [] };
  }

  function skip(length: number): Part {
    at += length;
    return UNKNOWN;
  }

  function group(): Part {
    const close = closeOf(pattern, at);
    if (/^(?:\*|\{0)/.test(pattern.slice(close + 1, close + 3))) return skip(close + 1 - at);
    if (takes('?!') || takes('?<!')) {
      at = close + 1;
      return EMPTY;
    }
    // what a pattern that begins so looks back at stands right before the rest
    const isFirst = at === 1;
    const isLooked = takes('?=') || (takes('?<=') && !isFirst);
    if (takes('?<')) at = pattern.indexOf('>', at) + 1;
    else takes('?:');
    const inner = alternatives();
    at++;
    return isLooked ? { exact: [''], choices: choicesOf(inner) } : inner;
  }

  function characterClass(): Part {
    const close = pattern.indexOf(']', at + 1);
    const inner = pattern.slice(at, close);
    at = close + 1;
    return /^\^|\\[a-z]|.-./.test(inner) ? UNKNOWN : { exact: [...inner.replaceAll('\\', '')], choices: [] };
  }

  function repeated(part: Part): Part {
    REPETITION.lastIndex = at;
    const sign = REPETITION.exec(pattern)?.[0];
    if (sign === undefined) return part;
    at += sign.length;
    takes('?');
    if (sign === '?') return anyOf([part, EMPTY]);
    return sign === '*' || sign.startsWith('{0') ? UNKNOWN : { exact: null, choices: choicesOf(part) };
  }

  return choicesOf(alternatives()).map(shortest);
}

/** Where a group closes whose inside starts at an index. */
function closeOf(pattern: string, start: number): number {
  for (let depth = 1, at = start; ; at++) {
    if (pattern[at] === '\\') at++;
    else if (pattern[at] === '[') at = pattern.indexOf(']', at);
    else if (pattern[at] === '(') depth++;
    else if (pattern[at] === ')' && --depth === 0) return at;
  }
}

const choicesOf = ({ exact, choices }: Part): Choice[] => simplified(exact ? [...choices, exact] : choices);

/** Parts one behind the other: what they can match is spelt out as far as it goes. */
function inTurn(parts: Part[]): Part {
  const choices: Choice[] = [];
  let run: Choice = [''];
  let isWhole = true;
  for (const part of parts) {
    choices.push(...part.choices);
    if (part.exact && run.length * part.exact.length <= MOST_EXACT) {
      const { exact } = part;
      run = run.flatMap((head) => exact.map((tail) => head + tail));
      continue;
    }
    isWhole = false;
    choices.push(run);
    run = part.exact ?? [''];
  }
  return isWhole ? { exact: run, choices } : { exact: null, choices: [...choices, run] };
}

/** One of some parts: a match holds a choice of each part that it can be of. */
function anyOf(parts: Part[]): Part {
  if (parts.every((part) => part.exact && part.choices.length === 0)) {
    const exact = parts.flatMap((part) => part.exact ?? []);
    return exact.length <= MOST_EXACT ? { exact, choices: [] } : { exact: null, choices: [exact] };
  }
  const choices = parts
    .map(choicesOf)
    .reduce((joined, own) => simplified(joined.flatMap((one) => own.map((other) => [...one, ...other]))));
  return { exact: null, choices };
}

/** The few choices that a text is least likely to hold by chance, none that another implies. */
function simplified(choices: Choice[]): Choice[] {
  const kept: Choice[] = [];
  const rarest = choices
    .filter((choice) => !choice.some((literal) => USUAL.has(literal)))
    .map((choice) => [...new Set(choice)])
    .map((choice) => ({ choice, likelihood: choice.reduce((sum, { length }) => sum + LIKELIHOOD[length], 0) }))
    .sort((a, b) => a.likelihood - b.likelihood);
  for (const { choice } of rarest)
    if (kept.length < MOST_CHOICES && !kept.some((other) => implies(other, choice))) kept.push(choice);
  return kept;
}

/** Whether each text that holds one of a choice holds one of another. */
const implies = (choice: Choice, other: Choice): boolean =>
  choice.every((one) => other.some((part) => one.includes(part)));

/** A choice without the literals that hold another of it. */
const shortest = (choice: Choice): Choice =>
  choice.filter((one) => !choice.some((other) => other !== one && one.includes(other)));
