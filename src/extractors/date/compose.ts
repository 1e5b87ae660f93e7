import type { Expression, Point, Step } from './expression.ts';
import type { Atom } from './recognise.ts';

/** Kinds of steps by how fine they are; a finer one may follow a coarser one: 去年 + 8月, 16日 + 凌晨 + 2时. */
type Kind = 'era' | 'year' | 'half' | 'quarter' | 'month' | 'week' | 'day' | 'part' | 'day-part' | 'clock' | 'several';

function kindOf(step: Step): Kind {
  switch (step.at) {
    case 'number':
    case 'shift':
      if (step.unit === 'century' || step.unit === 'decade') return 'era';
      if (step.unit === 'fiscal-year') return 'year';
      if (step.unit === 'fiscal-quarter') return 'quarter';
      return step.unit === 'weekday' ? 'day' : step.unit;
    case 'short':
      return step.unit === 'decade' ? 'era' : 'year';
    case 'season':
      return 'half';
    case 'first':
    case 'last':
    case 'half-month':
    case 'weekend':
      return 'several';
    case 'festival':
      return step.days > 1 ? 'several' : 'day';
    case 'lunar':
      return step.day === null ? 'several' : 'day';
    case 'nth-weekday':
      return 'day';
    default:
      return step.at;
  }
}

/** What may follow a step of a kind. */
function follows(last: Step, next: Step): boolean {
  const before = kindOf(last);
  if (next.at === 'shift') return next.unit === 'month' && next.by === 0 && before === 'year';
  if (next.at === 'part') {
    if (next.of) return before === next.of && last.at !== 'part';
    return before !== 'day' && before !== 'day-part' && before !== 'clock' && last.at !== 'part';
  }
  if (next.at === 'first' || next.at === 'last')
    return next.unit === 'day' || next.unit === 'week' ? before === 'month' : before === 'year';
  if (next.at === 'half-month' || next.at === 'nth-weekday') return before === 'month';
  if (next.at === 'number' && next.unit === 'weekday') return before === 'week';
  if (next.at === 'number' && next.unit === 'week') return before === 'year' || before === 'month';
  if (next.at === 'number' && next.unit === 'day')
    return before === 'month' || (before === 'year' && next.n === 1 && last.at !== 'short');
  switch (kindOf(next)) {
    case 'half':
    case 'several':
      return before === 'year';
    case 'quarter':
      return before === 'year' || before === 'half';
    case 'month':
      return before === 'year';
    case 'day':
      return before === 'year';
    case 'day-part':
      return before === 'day';
    case 'clock':
      return before === 'day' || before === 'day-part';
    default:
      return false;
  }
}

const LONGEST_GAP = 3; // units between the parts of a chain
const LONGEST_JOINT = 4; // units between the ends of a range
const JOINT = /^(?:\s{1,2}|的|[Tt]|\s?大?约)?$/;
const COMMA = /^[，,] ?$/;
const TO = /^\s?(?:至|到|-{1,2}|~|—{1,2}|–|―|ー|〜)\s?$/;
const AND = /^\s?[和与及]\s?$/;

/**
 * Puts atoms together that make up one expression: a chain from coarse to fine, then a range of two chains.
 * The rule of the finest atom names the whole; a range of two is `date/range`.
 */
export function compose(atoms: readonly Atom[], plain: string): Atom[] {
  return ranges(chains(atoms, plain), plain).filter(standsAlone);
}

function chains(atoms: readonly Atom[], plain: string): Atom[] {
  const out: Atom[] = [];
  for (const atom of atoms) {
    const last = out.at(-1);
    const joined =
      last &&
      atom.start - last.end <= LONGEST_GAP &&
      !endsRange(out, atom, plain) &&
      join(last, atom, plain.slice(last.end, atom.start));
    if (joined) out[out.length - 1] = joined;
    else out.push(atom);
  }
  return out;
}

/** Whether a time of day follows a range of days (周一至周五 9:00): it belongs to neither end. */
function endsRange(atoms: readonly Atom[], next: Atom, plain: string): boolean {
  const [first, last] = [atoms.at(-2), atoms.at(-1)!];
  return (
    first !== undefined &&
    isPointInTime(next, true) &&
    isPointInTime(first, false) &&
    isPointInTime(last, false) &&
    last.start - first.end <= LONGEST_JOINT &&
    TO.test(plain.slice(first.end, last.start))
  );
}

/** Whether an atom is a point, and one that is a time of day or is none. */
const isPointInTime = ({ expression }: Atom, time: boolean): boolean =>
  expression.kind === 'point' && isTime(expression) === time;

function join(a: Atom, b: Atom, gap: string): Atom | null {
  if (gap !== '' && !JOINT.test(gap) && !(a.rule === 'date/year' && b.rule === 'date/month-day' && COMMA.test(gap)))
    return null;
  if (a.expression.kind === 'recurring') return isDated(b.expression) ? { ...a, end: b.end } : null;
  const expression = chain(a.expression, b.expression);
  if (!expression || ((gap === 'T' || gap === 't') && b.rule !== 'time/clock-figures')) return null;
  return { start: a.start, end: b.end, expression, rule: b.rule, sentence: a.sentence };
}

const isDated = (expression: Expression): boolean => expression.kind === 'point' || expression.kind === 'range';

function chain(a: Expression, b: Expression): Expression | null {
  if (a.kind !== 'point') return null;
  const last = a.steps[a.steps.length - 1];
  if (b.kind === 'point')
    return follows(last, b.steps[0]) ? { kind: 'point', steps: a.steps.concat(b.steps), approx: b.approx } : null;
  if (b.kind !== 'range' || !follows(last, b.from.steps[0])) return null;
  const under = (end: Point): Point =>
    follows(last, end.steps[0]) ? { ...end, steps: [...a.steps, ...end.steps] } : end;
  return { kind: 'range', from: under(b.from), to: under(b.to) };
}

function ranges(atoms: readonly Atom[], plain: string): Atom[] {
  const out: Atom[] = [];
  for (const atom of atoms) {
    const last = out.at(-1);
    const gap = last ? atom.start - last.end : 0;
    const range = last && gap > 0 && gap <= LONGEST_JOINT && toRange(last, atom, plain);
    if (range) out[out.length - 1] = range;
    else out.push(atom);
  }
  return out;
}

function toRange(a: Atom, b: Atom, plain: string): Atom | null {
  const gap = plain.slice(a.end, b.start);
  const between = AND.test(gap) && plain.startsWith('之间', b.end);
  if (!TO.test(gap) && !between) return null;
  const span = { start: a.start, end: between ? b.end + 2 : b.end, sentence: a.sentence };
  if (a.expression.kind === 'recurring' && isDated(b.expression))
    return { ...span, expression: a.expression, rule: a.rule };
  if (TO.test(gap) && a.expression.kind === 'duration' && b.expression.kind === 'duration' && !b.expression.toward)
    return { ...span, expression: { ...a.expression, upTo: b.expression.lengths }, rule: b.rule };
  if (a.expression.kind !== 'point' || b.expression.kind !== 'point' || !standsAlone(a) || !standsAlone(b)) return null;
  if (isTime(a.expression) !== isTime(b.expression)) return null;
  return { ...span, expression: { kind: 'range', from: a.expression, to: b.expression }, rule: 'date/range' };
}

export const isTime = ({ steps }: Point): boolean => {
  const { at } = steps[steps.length - 1];
  return at === 'clock' || at === 'day-part';
};

/** Whether an expression is complete: 底, 第三周 and 秋季 need a coarser unit before them. */
function standsAlone({ expression, start, end }: Atom): boolean {
  if (expression.kind !== 'point') return true;
  const [head] = expression.steps;
  if (head.at === 'part') return head.of !== undefined;
  if (head.at === 'season' || head.at === 'nth-weekday' || head.at === 'last') return false;
  if (head.at === 'first') return head.unit === 'month' || head.unit === 'quarter';
  if (head.at === 'number' && head.unit === 'week') return false;
  return !(head.at === 'day-part' && end - start === 1);
}
