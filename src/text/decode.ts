import type { Advances } from './advances/tables.ts'

/** The advance of each code point below `TABLE_END`, in units; 0 where the family has no such character. */
export type AdvanceTable = Uint16Array

/** No table has a code point from here on. */
export const TABLE_END: number = 0x2800

/** Reads one of the four styles out of the generated code. */
export function decode({ ranges, styles }: Advances, style: number): AdvanceTable {
  const out = new Uint16Array(TABLE_END)
  const advances = values(styles[style]!)
  let next = 0
  for (const range of ranges.split(' ')) {
    const [first, last] = range.split('-').map((digits) => Number.parseInt(digits, 16))
    for (let point = first!; point <= last!; point++) out[point] = advances[next++]!
  }
  return out
}

function values(code: string): number[] {
  const out: number[] = []
  for (let i = 0; i < code.length; i += 2) {
    if (code[i] !== '!') out.push(digit(code, i) * 64 + digit(code, i + 1))
    else for (let n = digit(code, i + 1); n >= 0; n--) out.push(out.at(-1)!)
  }
  return out
}

const DIGITS = new Uint8Array(128)
for (const [value, character] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries())
  DIGITS[character.charCodeAt(0)] = value

function digit(code: string, at: number): number {
  return DIGITS[code.charCodeAt(at)]!
}
