import { readPattern } from '../../core/pattern-reader.ts';

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

/**
 * The choices of literals that a pattern cannot match without, so that most texts need not be tried:
 * a match of `Ⓒ.{0,9}(?:领投|跟投)方` holds Ⓒ and one of 领投方 and 跟投方.
 */
export function literalsOf(pattern: string): Choice[] {
  const whole = readPattern<Part>(pattern, {
    text: (text) => ({ exact: [text], choices: [] }),
    set: (written) => {
      const inner = written.slice(1, -1);
      const isList = written.startsWith('[') && !/^\^|\\[a-z]|.-./.test(inner);
      return isList ? { exact: [...inner.replaceAll('\\', '')], choices: [] } : UNKNOWN;
    },
    edge: () => EMPTY,
    reference: () => UNKNOWN,
    group: (kind, inside, start) => {
      if (kind === 'not') return EMPTY;
      // what a pattern that begins so looks back at stands right before the rest
      if (kind === 'plain' || (kind === 'behind' && start === 0)) return inside();
      return { exact: [''], choices: choicesOf(inside()) };
    },
    repeated: (part, least, isMany) => {
      if (least > 0) return { exact: null, choices: choicesOf(part) };
      return isMany ? UNKNOWN : anyOf([part, EMPTY]);
    },
    sequence: inTurn,
    alternatives: anyOf,
  });
  return choicesOf(whole).map(shortest);
}

const choicesOf = ({ exact, choices }: Part): Choice[] => simplified(exact ? [...choices, exact] : choices);

/** Parts one behind the other: what they can match is spelt out as far as it goes. */
function inTurn(parts: readonly Part[]): Part {
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
function anyOf(parts: readonly Part[]): Part {
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
