/** A date and how an axis writes it. */
interface WrittenDate {
  readonly value: number
  readonly label: string
}

/** The Excel code that writes all the dates as their labels do; null if none of those that charts use does. */
export function dateCodeOf(labels: readonly WrittenDate[]): string | null {
  return CODES.find((code) => labels.every(({ value, label }) => writeDate(value, code) === label)) ?? null
}

const CODES: readonly string[] = [
  'yyyy',
  'mmm yyyy',
  'mmmm yyyy',
  'mmm',
  'mmmm',
  'mmmmm',
  'mmm d, yyyy',
  'mmm dd, yyyy',
  'mmmm d, yyyy',
  'd mmm yyyy',
  'dd mmm yyyy',
  'd mmm',
  'dd mmm',
  'mmm d',
  'mmm dd',
  'mmmm d',
  'mmmm dd',
  'd mmmm',
  'dd mmmm',
  'yyyy-mm',
  'yyyy-mm-dd',
  'm/d/yyyy',
  'mm/dd/yyyy',
  'dd.mm.yyyy',
  'mm/dd',
  'dd.mm.',
  'mmm yy',
  'mm/yyyy',
  'ddd',
  'dddd',
  'ddd d',
  'ddd dd',
  'd',
  'dd',
  'yy',
  'hh:mm',
  'h:mm',
  'hh:mm:ss',
  'hh AM/PM',
  'h AM/PM',
  'hh:mm AM/PM',
  'h:mm AM/PM',
  'mmm dd, yyyy hh:mm',
  'd mmm yyyy hh:mm',
  'd mmm hh:mm',
  'mmm d hh:mm',
  'mmmm" of "yyyy',
  'mmm" of "yyyy',
]

/** A date, UTC, as Excel writes it with a code of years, months, days, hours and minutes, in English. */
export function writeDate(value: number, code: string): string {
  const date = new Date(value)
  const noon = code.includes('AM/PM')
  return code.replace(/"([^"]*)"|AM\/PM|y+|m+|d+|h+|s+/g, (token, literal: string | undefined, at: number) => {
    if (literal !== undefined) return literal
    if (token === 'AM/PM') return date.getUTCHours() < 12 ? 'AM' : 'PM'
    const minutes = token[0] === 'm' && /h+:$/.test(code.slice(0, at))
    return minutes ? pad(date.getUTCMinutes(), token) : part(date, token, noon)
  })
}

function part(date: Date, token: string, noon: boolean): string {
  switch (token[0]) {
    case 'y':
      return token.length > 2 ? String(date.getUTCFullYear()) : String(date.getUTCFullYear() % 100).padStart(2, '0')
    case 'm':
      return named(MONTHS[date.getUTCMonth()] ?? '', token) ?? pad(date.getUTCMonth() + 1, token)
    case 'd':
      return named(WEEKDAYS[date.getUTCDay()] ?? '', token) ?? pad(date.getUTCDate(), token)
    case 'h':
      return pad(noon ? date.getUTCHours() % 12 || 12 : date.getUTCHours(), token)
    default:
      return pad(date.getUTCSeconds(), token)
  }
}

/** Three letters for the short name, four for all of it, five for the first; null for a number. */
function named(name: string, token: string): string | null {
  if (token.length === 5) return name.slice(0, 1)
  if (token.length === 4) return name
  return token.length === 3 ? name.slice(0, 3) : null
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

function pad(value: number, token: string): string {
  return String(value).padStart(token.length, '0')
}
