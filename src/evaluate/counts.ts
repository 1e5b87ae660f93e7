/** What precision and recall are made of. `found` counts gold items, `right` predicted ones: they differ where several overlap one. */
export interface Counts {
  gold: number;
  predicted: number;
  /** Gold items that a prediction matches. */
  found: number;
  /** Predictions that match a gold item. */
  right: number;
}

export interface Scores extends Counts {
  /** right / predicted; 0 if there is gold but no prediction, null if there is neither. */
  precision: number | null;
  /** found / gold; 0 if there are predictions but no gold, null if there is neither. */
  recall: number | null;
  /** Harmonic mean of precision and recall. */
  f1: number | null;
}

export interface Averages {
  /** Every item counts the same. */
  micro: Scores;
  /** Every label that occurs counts the same: the means of their precision, recall and F1. */
  macro: Scores;
}

/** The counts where items match one to one. */
export const counted = (gold: number, predicted: number, matched: number): Counts => ({
  gold,
  predicted,
  found: matched,
  right: matched,
});

export const sumCounts = (all: readonly Counts[]): Counts =>
  all.reduce(
    (sum, { gold, predicted, found, right }) => ({
      gold: sum.gold + gold,
      predicted: sum.predicted + predicted,
      found: sum.found + found,
      right: sum.right + right,
    }),
    counted(0, 0, 0),
  );

export function scoresOf(counts: Counts): Scores {
  const { gold, predicted, found, right } = counts;
  if (gold + predicted === 0) return { ...counts, precision: null, recall: null, f1: null };
  const precision = predicted > 0 ? right / predicted : 0;
  const recall = gold > 0 ? found / gold : 0;
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return { ...counts, precision, recall, f1 };
}

export function averagesOf(labels: readonly Scores[]): Averages {
  const micro = scoresOf(sumCounts(labels));
  const present = labels.filter(({ f1 }) => f1 !== null);
  const mean = (measure: 'precision' | 'recall' | 'f1') =>
    present.length > 0 ? present.reduce((sum, label) => sum + label[measure]!, 0) / present.length : null;
  return { micro, macro: { ...micro, precision: mean('precision'), recall: mean('recall'), f1: mean('f1') } };
}
