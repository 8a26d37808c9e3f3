/** A piece of one line of Markdown on its way from running text. */
export type Token = CharToken | MarkToken | RawToken

/** One character of text. */
export interface CharToken {
  readonly type: 'char'
  readonly value: string
  /** Written as a character reference, which counts as punctuation to the mark beside it. */
  encoded: boolean
}

/** The start or the end of strong or emphasis. */
export interface MarkToken {
  readonly type: 'mark'
  readonly side: 'open' | 'close'
  marker: '**' | '_' | '*'
  /** Index of the other end. */
  readonly partner: number
}

/** Markdown that is finished: code, a citation, the brackets of a link. */
export interface RawToken {
  readonly type: 'raw'
  readonly value: string
}

/** The character before a token, as it will be written; a space at the start. */
export function edgeBefore(tokens: readonly Token[], index: number): string {
  return edge(tokens[index - 1], -1)
}

/** The character after a token, as it will be written; a space at the end. */
export function edgeAfter(tokens: readonly Token[], index: number): string {
  return edge(tokens[index + 1], 0)
}

function edge(token: Token | undefined, at: 0 | -1): string {
  if (token === undefined) return ' '
  if (token.type === 'mark') return '*'
  if (token.type === 'raw') return token.value.at(at)!
  return token.encoded ? '&' : token.value
}

/** True for what CommonMark counts as neither white space nor punctuation. */
export function isWord(character: string): boolean {
  return !/^[\s\p{P}\p{S}]/u.test(character) || character.length > 1
}
