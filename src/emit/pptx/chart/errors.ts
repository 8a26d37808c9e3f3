import type { Errors } from '../../../model/native-chart.ts'

/** Error bars that are as long at all points. */
export interface EvenErrors {
  readonly sides: 'both' | 'plus' | 'minus'
  readonly length: number
}

/** Error bars of one length as that length; null for others, which need a column each. */
export function evenErrors({ plus, minus }: Errors): EvenErrors | null {
  const [up, down] = [onlyOne(plus), onlyOne(minus)]
  if (up === null || down === null) return null
  if (up === down) return { sides: 'both', length: up }
  if (down === 0) return { sides: 'plus', length: up }
  return up === 0 ? { sides: 'minus', length: down } : null
}

function onlyOne(lengths: readonly (number | null)[]): number | null {
  const [first = null, ...rest] = new Set(lengths)
  return rest.length === 0 ? first : null
}
