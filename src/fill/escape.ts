import { isWord, type Token } from './tokens.ts'

/** Tokens → one line of Markdown in which no character of text means anything but itself. */
export function escapeText(tokens: readonly Token[]): string {
  const start = startEscape(leadingText(tokens))
  return tokens
    .map((token, index) => {
      if (token.type === 'raw') return token.value
      if (token.type === 'mark') return token.marker
      if (token.encoded) return `&#x${token.value.codePointAt(0)!.toString(16).toUpperCase()};`
      return index === start || needsEscape(token.value, index, tokens) ? `\\${token.value}` : token.value
    })
    .join('')
}

/** The address of a link, between `<` and `>` where it needs that. */
export function escapeAddress(url: string): string {
  const escaped = url
    .replace(/[\r\n]/g, ' ')
    .replace(/[\\[\]{}|`*_]/g, '\\$&')
    .replace(ENTITY, '\\$&')
  return /^[^\s<>()\p{Cc}]+$/u.test(url) ? escaped : `<${escaped.replace(/[<>]/g, '\\$&')}>`
}

/** Where in a source, inside a citation's brackets. */
export function escapeLocator(locator: string): string {
  const line = locator.replace(/\s*[\r\n]\s*/g, ' ').trim()
  return line.replace(/[\\[\]{}|;`*_<]/g, '\\$&').replace(ENTITY, '\\$&')
}

const ENTITY = /&(?=#\d{1,7};|#[xX][\dA-Fa-f]{1,6};|[A-Za-z][\dA-Za-z]{0,30};)/g

function leadingText(tokens: readonly Token[]): string {
  const end = tokens.findIndex((token) => token.type !== 'char')
  return joinChars(tokens.slice(0, end === -1 ? tokens.length : end))
}

function joinChars(tokens: readonly Token[]): string {
  return tokens.map((token) => (token.type === 'char' ? (token.encoded ? '&' : token.value) : '')).join('')
}

/** The index of the character that would make a text's start open a block; -1 if none would. */
function startEscape(text: string): number {
  const number = /^\d{1,9}(?=[.)](?:\s|$))/.exec(text)
  if (number) return number[0].length
  return /^(?:[-+](?=\s|$)|#{1,6}(?=\s|$)|>|:{3}|:?-+:?\s*$|=+\s*$)/.test(text) ? 0 : -1
}

function needsEscape(value: string, index: number, tokens: readonly Token[]): boolean {
  const next = tokens[index + 1]
  const previous = tokens[index - 1]
  switch (value) {
    case '\\':
    case '*':
    case '`':
    case '[':
    case ']':
    case '{':
    case '}':
    case '|':
      return true
    case '_':
      return !(isLetter(previous) && isLetter(next))
    case '<':
      return next !== undefined && (next.type !== 'char' || /[A-Za-z/!?]/.test(next.value))
    case '~':
      return isChar(previous, '~') || isChar(next, '~')
    case '!':
      return next?.type === 'raw' && next.value.startsWith('[')
    case '^':
      return previous === undefined || isBracket(previous) || (next?.type === 'raw' && next.value.startsWith('['))
    case '@':
      return isBracket(previous) || (isChar(previous, '-') && isBracket(tokens[index - 2]))
    case '(':
    case ':':
      return previous?.type === 'raw' && previous.value.endsWith(']')
    case '&':
      return startsEntity(index, tokens)
    case '#':
      return endsHeading(index, tokens)
    default:
      return false
  }
}

function isBracket(token: Token | undefined): boolean {
  return token?.type === 'raw' && token.value === '['
}

function isLetter(token: Token | undefined): boolean {
  return token?.type === 'char' && !token.encoded && token.value !== '_' && isWord(token.value)
}

function isChar(token: Token | undefined, value: string): boolean {
  return token?.type === 'char' && token.value === value
}

function startsEntity(index: number, tokens: readonly Token[]): boolean {
  return joinChars(tokens.slice(index, index + 34)).search(ENTITY) === 0
}

/** True if the number signs from here on close a heading. */
function endsHeading(index: number, tokens: readonly Token[]): boolean {
  const previous = tokens[index - 1]
  if (previous !== undefined && !isChar(previous, ' ')) return false
  for (let at = index; at < tokens.length; at++) if (!isChar(tokens[at], '#')) return false
  return true
}
