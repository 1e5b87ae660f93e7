/** An object with a value for each label, in the order of the labels. */
export const table = <Label extends string, Value>(labels: readonly Label[], of: (label: Label) => Value) =>
  Object.fromEntries(labels.map((label) => [label, of(label)])) as { [label in Label]: Value };
