import type { Json } from '../model/chart.ts'

/** Names of the members of a spec that hold an expression when they hold a string. */
const EXPRESSIONS = new Set(['expr', 'signal', 'filter', 'calculate', 'test', 'labelExpr', 'and', 'or', 'not'])

/** Words that reach the functions behind the data, wherever they stand (CVE-2025-59840, CVE-2025-25304). */
const ANYWHERE = /__\w+__|\b(?:constructor|prototype|vlSelectionTuples)\b/

/** Words that reach outside the chart when they stand for themselves, not for a column or in quotation marks; the function toString() is one of Vega's own. */
const ALONE =
  /(?<![\w$]|\.\s*)(?:event|window|self|global|globalThis|document|process|require|import|eval|Function|view|now|valueOf)(?![\w$]|\s*:)|\btoString\b(?!\s*\()/

/** A value as an expression writes it: JSON, without the two line breaks that JSON allows in a string and Vega does not. */
export function literal(value: Json): string {
  return JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
}

/** True for a member of a spec that holds an expression if it is a string. */
export function isExpression(key: string): boolean {
  return EXPRESSIONS.has(key)
}

/** The first word of an expression that a chart must not use, or null. */
export function deniedIn(expression: string): string | null {
  const anywhere = ANYWHERE.exec(expression)
  if (anywhere) return anywhere[0]
  return ALONE.exec(withoutStrings(expression))?.[0] ?? null
}

/** The expression with the inside of its string literals taken out. */
function withoutStrings(expression: string): string {
  return expression.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/gs, '""')
}
