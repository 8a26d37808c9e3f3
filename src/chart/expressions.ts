import type { Json } from '../model/chart.ts'

/** Names of the members of a spec that hold an expression when they hold a string. */
const EXPRESSIONS = new Set(['expr', 'signal', 'filter', 'calculate', 'test', 'labelExpr', 'and', 'or', 'not'])

/** Words that reach the functions behind the data, wherever they stand (CVE-2025-59840, CVE-2025-25304). */
const ANYWHERE = /__\w+__|\b(?:constructor|prototype|vlSelectionTuples)\b/

/** Words that reach outside the chart when they stand for themselves, not for a column or in quotation marks; the function toString() is one of Vega's own. */
const ALONE =
  /(?<![\w$]|\.\s*)(?:event|item|window|self|global|globalThis|document|process|require|import|eval|Function|view|now|valueOf)(?![\w$]|\s*:)|\btoString\b(?!\s*\()/

/** Functions that change a chart that runs: they call what they are given, or never end. */
const CALLED = /(?<![\w$]|\.\s*)(?:encode|modify|setdata)(?=\s*\()/

/**
 * A value as an expression writes it: JSON, without the two line breaks that JSON allows in a string and Vega does not.
 * Texts that are names of every object's members are in two parts: Vega 6.4 takes `"toString"` for a word of its own.
 */
export function literal(value: Json): string {
  return JSON.stringify(value)
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
    .replace(/(?<!\\)"(\w)(\w+)"/g, (written, first, rest) =>
      isMember(first + rest) ? `("${first}"+"${rest}")` : written,
    )
}

/** True for a text that is the name of a member of every object, such as `constructor`. */
export function isMember(text: string): boolean {
  return text in Object.prototype
}

/** True for a member of a spec that holds an expression if it is a string. */
export function isExpression(key: string): boolean {
  return EXPRESSIONS.has(key)
}

/** The first word of an expression that a chart must not use, or null. */
export function deniedIn(expression: string): string | null {
  const plain = unescaped(expression)
  const anywhere = ANYWHERE.exec(plain)
  if (anywhere) return anywhere[0]
  const member = [...plain.matchAll(STRINGS)].map(([text]) => text.slice(1, -1)).find(isMember)
  if (member !== undefined) return member
  const alone = withoutStrings(plain)
  return (ALONE.exec(alone) ?? CALLED.exec(alone))?.[0] ?? null
}

/** Words as they are meant: Vega reads `\u0077indow` as `window`. Quotation marks stay as they are. */
function unescaped(expression: string): string {
  return expression.replace(/\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2}))/gi, (written, ...codes) => {
    const code = Number.parseInt(codes.find((one) => typeof one === 'string') ?? '', 16)
    const character = code <= 0x10ffff ? String.fromCodePoint(code) : ''
    return /[\w$]/.test(character) ? character : written
  })
}

/** The expression with the inside of its string literals taken out. */
function withoutStrings(expression: string): string {
  return expression.replace(STRINGS, '""')
}

const STRINGS = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/gs
