/** The number that an attribute has; another where it has none or what it has is none. */
export function numberIn(value: string | undefined, otherwise: number): number {
  const found = value === undefined || value.trim() === '' ? Number.NaN : Number(value)
  return Number.isFinite(found) ? found : otherwise
}

/** A share: `ST_Percentage`, in thousandths of a percent or, in newer files, with a percent sign. */
export function shareIn(value: string | undefined, otherwise: number): number {
  if (value === undefined) return otherwise
  const found = Number.parseFloat(value) / (value.trim().endsWith('%') ? 100 : 100_000)
  return Number.isFinite(found) ? found : otherwise
}
