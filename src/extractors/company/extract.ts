import type { Doc } from '../../core/document.ts';
import type { CompanyDraft, EntityDraft } from '../../core/draft.ts';
import type { Lexicon } from '../../core/lexicon.ts';
import { contains, overlaps } from '../../core/span.ts';
import { proposeAliases, type SameCompany } from './aliases.ts';
import { Board, type Candidate, isAccepted } from './board.ts';
import { proposeCoined } from './coined.ts';
import { proposeCompounds } from './compounds.ts';
import { weighContext } from './context.ts';
import { groupEntities } from './entities.ts';
import { fillSlots } from './fill.ts';
import { proposeHeadlines } from './headlines.ts';
import { proposeKnown } from './known.ts';
import { spreadAlongLists } from './lists.ts';
import { remember } from './memory.ts';
import { refutePeople } from './people.ts';
import { Reading } from './reading.ts';
import { proposeShapes } from './shapes.ts';

/** The companies of a document: mentions in order, none overlapping, each with the index of its entity. */
export function extractCompanies(doc: Doc, lexicon: Lexicon): { mentions: CompanyDraft[]; entities: EntityDraft[] } {
  const reading = new Reading(doc, lexicon);
  const { board, same, shortForms } = weighCandidates(reading);

  const mentions = settle(board.all.filter(isAccepted));
  const { entities, of } = groupEntities(reading, mentions, same, shortForms);
  const drafts = mentions.map(
    (mention, i): CompanyDraft => ({
      start: mention.start,
      end: mention.end,
      kind: entities[of[i]].kind,
      entity: of[i],
      rule: ruleOf(mention),
      evidence: mention.evidence,
    }),
  );
  return { mentions: drafts, entities };
}

/** All candidates of a document with their evidence, the rejected ones too, and which of them are one company. */
export function weighCandidates(reading: Reading): {
  board: Board;
  same: SameCompany[];
  shortForms: ReadonlyMap<string, Candidate>;
} {
  const board = new Board(reading.plain.length);
  proposeKnown(reading, board);
  proposeShapes(reading, board);
  proposeCompounds(reading, board);
  fillSlots(reading, board);
  proposeHeadlines(reading, board);
  proposeCoined(reading, board);
  weighContext(reading, board);
  refutePeople(reading, board);
  spreadAlongLists(reading, board);
  const same = proposeAliases(reading, board);
  const shortForms = remember(reading, board);
  spreadAlongLists(reading, board);
  return { board, same, shortForms };
}

/** The longest name wins; of names that lie across each other, the one with more evidence. */
function settle(accepted: Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of accepted.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || !overlaps(last, candidate)) kept.push(candidate);
    else if (!contains(last, candidate) && candidate.score > last.score) kept[kept.length - 1] = candidate;
  }
  return kept;
}

/** The weightiest evidence that is a rule of its own. */
function ruleOf({ evidence }: Candidate): string {
  let rule = 'company/context';
  let most = 0;
  for (const { name, weight = 0 } of evidence)
    if (weight > most && name.startsWith('company/')) {
      rule = name;
      most = weight;
    }
  return rule;
}
