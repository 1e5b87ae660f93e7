import { createRequire } from 'node:module';
import { type Board, isAccepted, weigh } from './board.ts';
import type { Reading } from './reading.ts';

/** Two or three capitalised words, which a person's name can be. */
const PERSON_LIKE = /^[A-Z][a-z]+(?: [A-Z]\.)?(?: [A-Z][a-z]+){1,2}$/;
/** Evidence that a person's name does not come by. */
const NOT_OF_PEOPLE = /^company\/(?:suffix|legal|alias|stock-code|lexicon)$/;

/** Refutes Latin runs that only slots speak for and that are people by the English tagger. */
export function refutePeople(reading: Reading, board: Board): void {
  for (const candidate of board.all) {
    if (candidate.entry || !isAccepted(candidate)) continue;
    if (candidate.evidence.some(({ name }) => NOT_OF_PEOPLE.test(name))) continue;
    const text = reading.plain.slice(candidate.start, candidate.end);
    if (PERSON_LIKE.test(text) && isPerson(text)) weigh(candidate, 'latin/person');
  }
}

type Tagger = (text: string) => { people(): { length: number } };
let tagger: Tagger | undefined;

const MOST_NAMES = 5000;
const people = new Map<string, boolean>();

/** The tagger takes half a second to load, so that it is loaded for the first name in doubt; what it said is kept. */
function isPerson(text: string): boolean {
  const known = people.get(text);
  if (known !== undefined) return known;
  tagger ??= createRequire(import.meta.url)('compromise') as Tagger;
  if (people.size >= MOST_NAMES) people.clear();
  const answer = tagger(text).people().length > 0;
  people.set(text, answer);
  return answer;
}
