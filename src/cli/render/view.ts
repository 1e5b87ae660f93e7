import type { Explained } from '../../index.ts';

/** What a rendering of a record shows. The evidence is there if it was asked for. */
export interface View {
  /** The file, `-` for standard input. */
  path: string;
  text: string;
  record: Explained['record'];
  evidence?: Explained['evidence'];
}
