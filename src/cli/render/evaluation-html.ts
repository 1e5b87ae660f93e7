import type { Evaluation } from '../../evaluate/evaluation.ts';
export const evaluationPage = (e: Evaluation): string => `${e.documents}`;
