import type { Evaluation } from '../../evaluate/evaluation.ts';
import type { Terminal } from '../terminal.ts';
export const prettyEvaluation = (e: Evaluation, t: Terminal): string => `${e.documents}${t.width}`;
