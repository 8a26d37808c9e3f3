import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emitMarkdown, isOurMarkdown } from '../../src/emit/markdown/emit.ts'

const SLIDES = '---\ntitle: The global power duo\nlang: en\n---\n\n# One {.bullets}\n\n- a\n\n---\n'

test('the mark is the last line of the front matter', () => {
  expect(emitMarkdown(SLIDES)).toMatch(
    /^---\ntitle: The global power duo\nlang: en\nfandeck: [0-9a-f]{12}\n---\n\n# One/,
  )
})

test('Markdown without front matter gets one', () => {
  expect(emitMarkdown('# One\n')).toMatch(/^---\nfandeck: [0-9a-f]{12}\n---\n# One\n$/)
})

test('a file is ours until a character of it changes', () => {
  const ours = emitMarkdown(SLIDES)
  expect(isOurMarkdown(ours)).toBe(true)
  expect(isOurMarkdown(ours.replace('- a', '- b'))).toBe(false)
  expect(isOurMarkdown(ours.replace('lang: en', 'lang: ko'))).toBe(false)
  expect(isOurMarkdown(SLIDES)).toBe(false)
  expect(isOurMarkdown('')).toBe(false)
})

test('a mark below the front matter is text like any other', () => {
  expect(isOurMarkdown('---\ntitle: T\n---\nfandeck: 0123456789ab\n')).toBe(false)
  expect(isOurMarkdown('fandeck: 0123456789ab\n')).toBe(false)
})

test('whatever is written is ours, also after its line ends were changed, and writing it again changes nothing', () => {
  const line = fc.constantFrom('---', 'title: T', 'fandeck: 0123456789ab', '# A', '', '- b', ' ')
  fc.assert(
    fc.property(fc.array(line), fc.boolean(), (lines, last) => {
      const ours = emitMarkdown(lines.join('\n') + (last ? '\n' : ''))
      expect(isOurMarkdown(ours)).toBe(true)
      expect(isOurMarkdown(ours.replaceAll('\n', '\r\n'))).toBe(true)
      expect(emitMarkdown(ours)).toBe(ours)
    }),
    { numRuns: 1000 },
  )
})
