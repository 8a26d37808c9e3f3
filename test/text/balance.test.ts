import fc from 'fast-check'
import { expect, test } from 'vitest'
import { narrowestWidth } from '../../src/text/balance.ts'
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
