/**
 * A d3 format as the Excel code that writes numbers alike; null for one that Excel cannot say
 * (https://d3js.org/d3-format#locale_format, ECMA-376 part 1, 18.8.31).
 */
export function numberCode(format: string): string | null {
  const parsed = /^(?:(.)?([<>=^]))?([+\-( ]?)([$#]?)(0?)(\d*)(,?)(?:\.(\d+))?(~?)([a-z%]?)$/i.exec(format)
  if (!parsed) return null
  const [, , , sign, symbol, , , comma, precision, trim, type] = parsed
  if (symbol === '#') return null
  const money = symbol === '$' ? '"$"' : ''
  const code = body(type ?? '', comma === ',', precision === undefined ? null : Number(precision), trim === '~')
  if (code === null) return null
  const full = `${money}${code}`
  return sign === '+' ? `+${full};-${full};${full}` : sign === '(' ? `${full};(${full})` : full
}

function body(type: string, grouped: boolean, precision: number | null, trim: boolean): string | null {
  const whole = grouped ? '#,##0' : '0'
  const places = (count: number): string => (count === 0 ? '' : `.${'0'.repeat(Math.min(count, 20))}`)
  // Excel keeps the point of a number whose decimals it leaves out: "1." for 1.
  if (trim && precision !== 0) return null
  switch (type) {
    case 'f':
      return whole + places(precision ?? 6)
    case '%':
      return `${whole}${places(precision ?? 6)}%`
    case 'd':
      return whole
    case 'e':
      return `0${places(precision ?? 6)}E+00`
    case '':
    case 'g':
    case 'r':
      // Significant digits depend on the number: only without them is there one code for all.
      return precision === null && !grouped ? 'General' : null
    default:
      return null
  }
}

/** A d3 time format as the Excel code that writes dates alike; null for one that Excel cannot say. */
export function dateCode(format: string): string | null {
  let code = ''
  for (const [, directive, other] of format.matchAll(/%(-?[A-Za-z%])|([^%])/g)) {
    if (directive === undefined) code += /[\s/.,:-]/.test(other!) ? other : `"${other}"`
    else if (DIRECTIVES[directive] === undefined) return null
    else code += DIRECTIVES[directive]
  }
  return code.replace(/""/g, '')
}

const DIRECTIVES: Readonly<Record<string, string>> = {
  Y: 'yyyy',
  y: 'yy',
  B: 'mmmm',
  b: 'mmm',
  m: 'mm',
  '-m': 'm',
  d: 'dd',
  '-d': 'd',
  e: 'd',
  A: 'dddd',
  a: 'ddd',
}
