/** A stretch of text: UTF-16 code units, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

export const bySpan = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
export const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;
