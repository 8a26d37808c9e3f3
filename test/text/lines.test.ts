import { createRequire } from 'node:module'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Face, StyledText } from '../../src/text/face.ts'
import { breakLines } from '../../src/text/lines.ts'
import { textWidth } from '../../src/text/measure.ts'

const calibri: Face = { families: ['Calibri'], bold: false, italic: false }
const georgia: Face = { families: ['Georgia', 'Times New Roman', 'Helvetica'], bold: false, italic: false }

function run(text: string, size = 18, face = calibri): StyledText {
  return { text, face, size }
}

const word = fc.oneof(
  { weight: 8, arbitrary: fc.stringMatching(/^[a-z]{1,9}[,.]?$/) },
  fc.constantFrom(
    '57%',
    '$5.2bn',
    'short-term',
    'and/or',
    '(TikTok)',
    '—',
    '“hook”',
    '10\u00a0000',
    'K-pop',
    '!',
    '« a »',
  ),
  fc.constantFrom('한국의', '음악', '音楽市場', '，', '😀', 'https://example.com/a/b', 'e\u0301t\u00e9', '\n'),
)
const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '))
const EAST_ASIAN = /[\u2e80-\ud7ff\uf900-\uffff]/
const width = fc.double({ min: 20, max: 900, noNaN: true })

test('words go on a line until 98.5 % of the width is full', () => {
  const lines = breakLines([run('Creator campaigns have a 57% chance of lifting short-term sales')], 200)
  expect(lines.texts).toEqual(['Creator campaigns have a ', '57% chance of lifting ', 'short-term sales'])
  expect(lines.count).toBe(3)
  expect(lines.width).toBe(textWidth('Creator campaigns have a', calibri, 18))
  expect(lines.tooWide).toBeNull()
})

test('a text that is 98.5 % as wide as its box has one line, one that is wider has two', () => {
  const wide = textWidth('Hello there', calibri, 18)
  expect(breakLines([run('Hello there')], wide / 0.985).count).toBe(1)
  expect(breakLines([run('Hello there')], wide / 0.986).count).toBe(2)
})

test('an empty paragraph has one line', () => {
  const none = { count: 1, width: 0, widths: [0], tooWide: null, texts: [''] }
  expect(breakLines([], 100)).toEqual(none)
  expect(breakLines([run('')], 100)).toEqual(none)
})

test('a line feed ends a line, also the last one', () => {
  expect(breakLines([run('a\n\nb')], 100).texts).toEqual(['a\n', '\n', 'b'])
  expect(breakLines([run('a\n')], 100).texts).toEqual(['a\n', ''])
  expect(breakLines([run('音\u2028楽\n市')], 100).texts).toEqual(['音\u2028', '楽\n', '市'])
})

test('a no-break space holds two words on one line', () => {
  const narrow = textWidth('over one', calibri, 18) * 1.05
  expect(breakLines([run('over one million')], narrow).texts).toEqual(['over one ', 'million'])
  expect(breakLines([run('over one\u00a0million')], narrow).texts[0]).toBe('over ')
})

test('a hyphenated word is not broken if it fits a line, and is broken at its hyphen if not', () => {
  expect(breakLines([run('a short-term effect')], 85).texts).toEqual(['a ', 'short-term ', 'effect'])
  const narrow = breakLines([run('a short-term effect')], 60)
  expect(narrow.texts).toEqual(['a ', 'short-', 'term ', 'effect'])
  expect(narrow.tooWide).toBeNull()
})

test('a web address that fits no line is too wide, and is counted as broken at slashes and then anywhere', () => {
  const lines = breakLines([run('See https://example.com/a/long/path for more')], 120)
  expect(lines.tooWide).toBe('https://example.com/a/long/path')
  expect(lines.texts).toEqual(['See ', 'https://', 'example.com/', 'a/long/path for ', 'more'])
  const long = breakLines([run('Donaudampfschifffahrt')], 60)
  expect(long.tooWide).toBe('Donaudampfschifffahrt')
  expect(long.texts).toEqual(['Donaud', 'ampfsc', 'hifffahr', 't'])
})

test('what a reader sees as one character is never taken apart', () => {
  const texts = breakLines([run('👨‍👩‍👧e\u0301e\u0301🇰🇷👍🏽가\u11a8', 30)], 1).texts
  expect(texts).toEqual(['👨‍👩‍👧', 'e\u0301', 'e\u0301', '🇰🇷', '👍🏽', '가\u11a8'])
})

test('Korean words stay whole where they can, Japanese and Chinese fill their lines', () => {
  expect(breakLines([run('한국의 음악 산업은')], 80).texts).toEqual(['한국의 ', '음악 ', '산업은'])
  expect(breakLines([run('세계적인영향력')], 60).texts).toEqual(['세계적', '인영향', '력'])
  expect(breakLines([run('세계적인영향력')], 60).tooWide).toBeNull()
  expect(breakLines([run('日本の音楽市場は成長')], 100).texts).toEqual(['日本の音楽', '市場は成長'])
})

test('East Asian text fills 96.5 % of the width', () => {
  expect(breakLines([run('音楽市場')], 72 / 0.965 + 0.01).count).toBe(1)
  expect(breakLines([run('音楽市場')], 72 / 0.966).count).toBe(2)
})

test('runs of different faces and sizes share lines, and break only where words do', () => {
  const bold = { ...calibri, bold: true }
  const runs = [run('Over '), run('57', 24, bold), run('% of ', 18), run('listeners', 18, bold)]
  const whole = textWidth('Over ', calibri, 18) + textWidth('57', bold, 24) + textWidth('% of', calibri, 18)
  expect(breakLines(runs, 400)).toMatchObject({ count: 1, texts: ['Over 57% of listeners'] })
  const narrow = breakLines(runs, whole / 0.985 + 0.1)
  expect(narrow.texts).toEqual(['Over 57% of ', 'listeners'])
  expect(narrow.width).toBeCloseTo(whole, 9)
})

test('runs with different stacks are measured at their widest', () => {
  const code: Face = { families: ['Consolas', 'Arial'], bold: false, italic: false }
  const stack: Face = { families: ['Calibri', 'Arial'], bold: false, italic: false }
  const wide = breakLines([run('Call ', 18, stack), run('wmm', 18, code)], 900).width
  expect(wide).toBeGreaterThanOrEqual(textWidth('Call ', stack, 18) + textWidth('wmm', code, 18))
})

test('tracking widens every character', () => {
  const plain = breakLines([run('EYEBROW')], 400).width
  expect(breakLines([{ ...run('EYEBROW'), tracking: 1.5 }], 400).width).toBeCloseTo(plain + 7 * 1.5, 9)
})

test('the family of the stack that needs most lines decides', () => {
  fc.assert(
    fc.property(text, width, (source, box) => {
      const alone = georgia.families.map(
        (family) => breakLines([run(source, 16, { ...georgia, families: [family] })], box).count,
      )
      expect(breakLines([run(source, 16, georgia)], box).count).toBe(Math.max(...alone))
    }),
  )
})

test('the lines are the paragraph', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 30 })), width, (source, box) => {
      const lines = breakLines([run(source)], box)
      expect(lines.texts.join('')).toBe(source)
      expect(lines.count).toBe(lines.texts.length)
      expect(lines.count).toBeGreaterThanOrEqual(1)
    }),
  )
})

test('no line is wider than its box, unless a word is too wide for it', () => {
  fc.assert(
    fc.property(text, width, (source, box) => {
      const lines = breakLines([run(source)], box)
      expect(source).toContain(lines.tooWide ?? '')
      if (lines.tooWide !== null) return
      expect(lines.width).toBeLessThanOrEqual(0.985 * box + 1e-5)
      for (const line of lines.texts) {
        if (EAST_ASIAN.test(line)) continue
        expect(textWidth(line.trimEnd(), calibri, 18)).toBeLessThanOrEqual(lines.width + 1e-6)
      }
    }),
  )
})

test('more width never gives more lines', () => {
  fc.assert(
    fc.property(text, width, fc.double({ min: 0, max: 200, noNaN: true }), (source, box, more) => {
      const narrow = breakLines([run(source)], box)
      expect(breakLines([run(source)], box + more).count).toBeLessThanOrEqual(narrow.count)
    }),
    { numRuns: 500 },
  )
})

test('cutting a paragraph into runs changes nothing', () => {
  fc.assert(
    fc.property(text, width, fc.nat(), (source, box, seed) => {
      const at = seed % (source.length + 1)
      if (source.codePointAt(at - 1)! > 0xffff) return
      const runs = [run(source.slice(0, at)), run(source.slice(at))]
      expect(breakLines(runs, box).texts).toEqual(breakLines([run(source)], box).texts)
    }),
  )
})

test('there are never fewer lines than any of three plain predictors has', () => {
  fc.assert(
    fc.property(text, width, (source, box) => {
      const limit = box * (EAST_ASIAN.test(source) ? 0.965 : 0.985)
      const lines = breakLines([run(source)], box)
      if (lines.tooWide !== null) return
      for (const rule of ['all', 'no-slash', 'spaces'] as const)
        expect(lines.count).toBeGreaterThanOrEqual(greedy(source, limit, rule))
    }),
    { numRuns: 500 },
  )
})

const LineBreaker = createRequire(import.meta.url)('linebreak') as new (
  text: string,
) => { nextBreak(): { position: number; required: boolean } | null }

/** A greedy breaker with one set of opportunities; a word that fits no line has a line of its own. */
function greedy(source: string, limit: number, rule: 'all' | 'no-slash' | 'spaces'): number {
  const ends: number[] = []
  const breaker = new LineBreaker(source)
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    const before = source[next.position - 1]
    const eastAsian = EAST_ASIAN.test(source.slice(next.position - 1, next.position + 1))
    if (rule === 'no-slash' && before === '/') continue
    if (rule === 'spaces' && before !== ' ' && before !== '\n' && !eastAsian) continue
    ends.push(next.position)
  }
  let count = 1
  let start = 0
  let from = 0
  for (const end of new Set([...ends, source.length])) {
    if (start < from && textWidth(source.slice(start, end).trimEnd(), calibri, 18) > limit) {
      count++
      start = from
    }
    if (source[end - 1] === '\n') {
      count++
      start = end
    }
    from = end
  }
  return count
}
