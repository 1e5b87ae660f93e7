/**
 * The UTF-16 unit at an index, 0 outside the text. A `charCodeAt` that has once been asked for a place outside its text
 * stays a slow call for good (V8), and a table that is asked for its NaN as well.
 */
export const unitAt = (text: string, index: number): number =>
  index >= 0 && index < text.length ? text.charCodeAt(index) : 0;
