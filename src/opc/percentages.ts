/** Attributes that can be percentages (ST_Percentage and its kin) in drawingml, presentationml and charts. */
const PERCENTAGES = new Set(
  'val l t r b pos amt sx sy stA endA stPos endPos thresh a bright contrast sat lum fontScale lnSpcReduction lim d sp baseline accel decel spd tmPct'.split(
    ' ',
  ),
)

/**
 * A percentage with its sign, as the strict standard writes it (`75%`), as everybody else does: in thousandths (`75000`),
 * in charts as it is (`75`). Any other value as it is. `element` is the canonical name of what has the attribute.
 */
export function plainPercentage(element: string, attribute: string, value: string): string {
  if (!value.endsWith('%') || !PERCENTAGES.has(attribute) || element === 'p:strVal') return value
  if (!/^-?\d{1,9}(\.\d{1,9})?%$/.test(value)) return value
  const number = Number(value.slice(0, -1))
  if (/^(a|p):/.test(element)) return String(Math.round(number * 1000))
  return element.startsWith('c:') ? String(number) : value
}
