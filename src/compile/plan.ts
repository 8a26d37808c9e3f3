import type { Plan } from '../model/plan.ts'
import type { Result } from './input.ts'

/** What every audience gets and why: the findings × audiences matrix of a result. Null for slides written by hand. */
export async function planOf(result: Result): Promise<Plan | null> {
  if (result.report === null) return null
  const { plan } = await import('../select/plan.ts')
  return plan(result.report, result.selections)
}
