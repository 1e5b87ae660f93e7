/** What a group is for: to hold things together, to look ahead or behind, or to forbid what it looks at. */
export type GroupKind = 'plain' | 'ahead' | 'behind' | 'not';

/** What a reader of patterns makes of each part of one, given what it has made of the parts within. */
export interface PatternReader<Part> {
  /** Characters one behind the other that stand for themselves. */
  text(text: string): Part;
  /** One of several characters, as it is written: `.`, a class, or an escape such as `\d`. */
  set(written: string): Part;
  /** `^`, `$`, `\b` or `\B`. */
  edge(): Part;
  /** What another group has matched. */
  reference(): Part;
  /**
   * @param inside reads what is within, which is passed over if it is not called
   * @param start index of the group in the pattern
   */
  group(kind: GroupKind, inside: () => Part, start: number): Part;
  /** @param isMany whether it may stand more than once */
  repeated(part: Part, least: number, isMany: boolean): Part;
  sequence(parts: readonly Part[]): Part;
  alternatives(parts: readonly Part[]): Part;
}

const GROUP = /\((?:\?(?:(?<look><?[=!])|:|<\w+>))?/y;
const KINDS: { readonly [look: string]: GroupKind } = { '=': 'ahead', '<=': 'behind', '!': 'not', '<!': 'not' };
const SET = /\.|\[(?:\\.|[^\]\\])*\]/y;
const ESCAPE = /\\(?:k<\w+>|[pP]\{[^}]*\}|u[\dA-Fa-f]{4}|.)/y;
const TEXT = /[^\\[\](){}.*+?^$|]{2,}(?![?*+{])|[\s\S]/y;
const QUANTIFIER = /(?:[?*+]|\{(?<least>\d*)(?:,\d*)?\})\??/y;
const BRACKET = /[^\\[()]*(?:(?<bracket>[()])|\\.|\[(?:\\.|[^\]\\])*\])/y;

/** Reads the source of a regular expression by recursive descent (ECMA-262, Pattern; without the flags `u` and `v`). */
export function readPattern<Part>(source: string, reader: PatternReader<Part>): Part {
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray => {
    pattern.lastIndex = at;
    const match = pattern.exec(source)!;
    at = pattern.lastIndex;
    return match;
  };

  function alternatives(): Part {
    const all = [sequence()];
    for (; source[at] === '|'; all.push(sequence())) at++;
    return all.length === 1 ? all[0] : reader.alternatives(all);
  }

  function sequence(): Part {
    const parts: Part[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') parts.push(quantified(atom()));
    return reader.sequence(parts);
  }

  function quantified(part: Part): Part {
    if (at === source.length || !'?*+{'.includes(source[at])) return part;
    const { 0: sign, groups } = take(QUANTIFIER);
    const least = sign.startsWith('+') ? 1 : Number(groups?.least ?? 0);
    return reader.repeated(part, least, !sign.startsWith('?'));
  }

  function atom(): Part {
    switch (source[at]) {
      case '(':
        return group();
      case '[':
      case '.':
        return reader.set(take(SET)[0]);
      case '^':
      case '$':
        at++;
        return reader.edge();
      case '\\': {
        const escaped = take(ESCAPE)[0];
        if (/^\\[bB]/.test(escaped)) return reader.edge();
        if (/^\\[k\d]/.test(escaped)) return reader.reference();
        return /^\\\w/.test(escaped) ? reader.set(escaped) : reader.text(escaped.slice(1));
      }
      default:
        return reader.text(take(TEXT)[0]);
    }
  }

  function group(): Part {
    const start = at;
    const look = take(GROUP).groups?.look;
    let isRead = false;
    const part = reader.group(
      look ? KINDS[look] : 'plain',
      () => {
        isRead = true;
        return alternatives();
      },
      start,
    );
    if (isRead) at++;
    else passOver();
    return part;
  }

  /** The rest of a group. */
  function passOver(): void {
    for (let depth = 1; depth > 0; ) {
      const bracket = take(BRACKET).groups?.bracket;
      if (bracket === '(') depth++;
      else if (bracket === ')') depth--;
    }
  }

  return alternatives();
}
