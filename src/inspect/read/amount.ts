/** A percentage as a share: `75000` in the transitional standard, `75%` in the strict one (`ST_Percentage`). NaN for none. */
export function shareOf(value: string | undefined): number {
  if (value === undefined || value === '') return Number.NaN
  return value.endsWith('%') ? Number(value.slice(0, -1)) / 100 : Number(value) / 100_000
}

/** The first of two numbers that is one. */
export function finite(value: number, otherwise: number): number {
  return Number.isFinite(value) ? value : otherwise
}
