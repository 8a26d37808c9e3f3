import fc from 'fast-check'
import { expect, test } from 'vitest'
import { narrowestWidth } from '../../src/text/balance.ts'
import { lineStarts } from '../../src/text/breaks.ts'
import type { Face, StyledText } from '../../src/text/face.ts'
import { breakLines } from '../../src/text/lines.ts'

const georgia: Face = { families: ['Georgia', 'Times New Roman', 'Helvetica'], bold: false, italic: false }

function title(text: string): StyledText[] {
  return [{ text, face: georgia, size: 28 }]
}

/** The lines of a title at its balanced width. */
function balanced(text: string, width: number): string[] {
  return breakLines(title(text), narrowestWidth(title(text), width)).texts.map((line) => line.trim())
}

test('a title with a single word on its last line is balanced', () => {
  const text = 'The global power duo: how Korean pop and short video grew up together'
  expect(breakLines(title(text), 864).texts.at(-1)).toBe('together')
  expect(balanced(text, 864)).toEqual(['The global power duo: how Korean', 'pop and short video grew up together'])
})

test('a title of one line keeps its width', () => {
  expect(narrowestWidth(title('Creators sell'), 864)).toBe(864)
  expect(narrowestWidth([], 864)).toBe(864)
})

test('a title with a word that fits no line keeps its width', () => {
  expect(narrowestWidth(title('The Donaudampfschifffahrtsgesellschaft'), 300)).toBe(300)
})

test('no line ends in a hyphen where another width avoids it', () => {
  const text = 'What the new-found self-confidence of a so-called well-being industry means for long-term growth'
  for (const line of balanced(text, 500)) expect(line).not.toMatch(/-$/)
})

test('a reader that breaks after hyphens finds none at the end of a line where a width avoids it', () => {
  const text =
    'Creators lift short-term sales and long-term trust, and well-being pays for low-cost high-reach fan-made clips'
  const own = [{ text, face: { ...georgia, families: ['Georgia'] }, size: 28 }]
  const hyphens = (width: number) => lineStarts(own, width).filter((start) => text[start - 1] === '-').length
  const count = (width: number) => breakLines(title(text), width).count
  const widths = Array.from({ length: 80 }, (_, index) => 480 + 5 * index)
  const avoidable = widths.filter((width) => {
    const narrower = Array.from({ length: 200 }, (_, index) => width - index)
    return narrower.some((other) => count(other) === count(width) && hyphens(other) === 0)
  })
  expect(avoidable.filter((width) => hyphens(width) > 0).length).toBeGreaterThan(10)
  expect(avoidable.filter((width) => hyphens(narrowestWidth(title(text), width)) > 0)).toEqual([])
})

test('balancing never costs a line, a word or more width', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,10}(-[a-z]{1,5})?$/), { minLength: 1, maxLength: 25 })
  fc.assert(
    fc.property(words, fc.integer({ min: 200, max: 900 }), (list, width) => {
      const runs = title(list.join(' '))
      const before = breakLines(runs, width)
      const narrow = narrowestWidth(runs, width)
      const after = breakLines(runs, narrow)
      expect(narrow).toBeLessThanOrEqual(width)
      expect([after.count, after.tooWide]).toEqual([before.count, before.tooWide])
    }),
    { numRuns: 60 },
  )
})
