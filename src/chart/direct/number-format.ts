/** The most digits that a reader takes in at a glance. */
const DIGITS = 3

/** The d3 format for numbers that are read one by one: all with the same decimals, as few as they need. */
export function numberFormat(values: readonly number[]): string {
  const most = Math.max(...values.map(Math.abs))
  const before = most < 1 ? 0 : Math.floor(Math.log10(most)) + 1
  const room = most < 1 ? leading(most) + DIGITS - 1 : Math.max(0, DIGITS - before)
  const needed = Math.max(...values.map((value) => decimals(value, room)))
  return `,.${needed}f`
}

/** How many decimals stand before the first digit of a number below 1 that is not 0, and that digit. */
function leading(value: number): number {
  return value === 0 ? 0 : Math.max(1, -Math.floor(Math.log10(value)))
}

/** How many decimals a number has, up to a limit. */
function decimals(value: number, limit: number): number {
  const [, places = ''] = value.toFixed(Math.min(limit, 20)).split('.')
  return places.replace(/0+$/, '').length
}
