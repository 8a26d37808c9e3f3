/** The words of Vega-Lite 6 that writers misspell most; Vega-Lite itself fails on them without saying where. */
const MARKS = [
  ...['arc', 'area', 'bar', 'boxplot', 'circle', 'errorband', 'errorbar', 'geoshape', 'image', 'line', 'point', 'rect'],
  ...['rule', 'square', 'text', 'tick', 'trail'],
]
const FIELD_TYPES = ['quantitative', 'temporal', 'ordinal', 'nominal', 'geojson', 'Q', 'T', 'O', 'N']
const AGGREGATES = [
  ...['argmax', 'argmin', 'average', 'ci0', 'ci1', 'count', 'distinct', 'exponential', 'exponentialb', 'max', 'mean'],
  ...['median', 'min', 'missing', 'product', 'q1', 'q3', 'stderr', 'stdev', 'stdevp', 'sum', 'valid', 'values'],
  ...['variance', 'variancep'],
]

/** What a word in a spec is meant to be, and the words that there are; null for one that is right or free. */
export function misspelt(key: string, path: string, word: string): { noun: string; known: readonly string[] } | null {
  if (/(?:^|\.)mark(?:\.type)?$/.test(path)) return MARKS.includes(word) ? null : { noun: 'mark', known: MARKS }
  if (!/(?:^|\.)encoding\.\w+\.\w+$/.test(path)) return null
  if (key === 'type' && !FIELD_TYPES.some((type) => type.toLowerCase() === word.toLowerCase())) {
    return { noun: 'field type', known: FIELD_TYPES.slice(0, 5) }
  }
  return key === 'aggregate' && !AGGREGATES.includes(word) ? { noun: 'aggregate', known: AGGREGATES } : null
}
