import { expect, test } from 'vitest'
import { fandeck } from './fandeck.ts'
import { changed, contentOf, filesIn, folderWith, REPORT, refusal } from './tea.ts'

/** What a build of a report says that must fail. */
function complaints(report: string | Uint8Array): Promise<readonly string[]> {
  return refusal(folderWith({ 'tea/report.yaml': report }), 1, 'build', 'tea')
}

test.each<[string, string | RegExp, string, ...string[]]>([
  [
    'a list where a text belongs',
    'title: Tea\n',
    'title: [Tea]\n',
    'tea/report.yaml:2:8 error expected text, found a list  read/type',
  ],
  [
    'a number where a list belongs',
    'topics: [taste]',
    'topics: 3',
    'tea/report.yaml:13:17 error expected a list, found the number 3  read/type',
  ],
  [
    'a key that does not exist',
    'claim:',
    'claims:',
    'tea/report.yaml:12:9 error unknown key "claims", did you mean "claim"?  read/unknown-key',
  ],
  [
    'a key that is missing',
    'date: 2026-01-31\n',
    '',
    'tea/report.yaml:1:1 error missing key "date", add "date:"  read/missing-key',
  ],
  [
    'a key that is written twice',
    'date: 2026-01-31\n',
    'date: 2026-01-31\ntitle: Coffee\n',
    'tea/report.yaml:4:1 error key "title" is written twice, line 2 has it already  read/duplicate-key',
  ],
  [
    'an id that is written twice',
    /$/,
    '      - { id: more-cups, claim: Again }\n',
    'tea/report.yaml:15:15 error finding "more-cups" is written twice, line 11 has it already  read/duplicate-finding',
  ],
  [
    'a source that does not exist',
    '[@kantar]',
    '[@kantr]',
    'tea/report.yaml:12:38 error unknown source "kantr", did you mean "kantar"?  read/unknown-source',
  ],
  [
    'a topic that does not exist',
    'topics: [taste]',
    'topics: [tast]',
    'tea/report.yaml:13:18 error unknown topic "tast", did you mean "taste"?  read/unknown-topic',
  ],
  [
    'a chart that does not exist',
    'weight: 3',
    'chart: cups',
    'tea/report.yaml:14:16 error unknown chart "cups", none is defined  read/unknown-chart',
  ],
  [
    'a gate that names no audience',
    'weight: 3',
    'never: [markting]',
    'tea/report.yaml:14:17 error unknown audience "markting", did you mean "marketing"?  read/unknown-audience',
  ],
  [
    'an implication for no audience',
    'weight: 3',
    'implications: { exec: Buy tea }',
    'tea/report.yaml:14:25 error unknown audience "exec", known: executive, marketing, mental-health, music-industry  read/unknown-audience',
  ],
  [
    'an audience that does not exist',
    '[marketing]',
    '[marketng]',
    'tea/report.yaml:4:13 error unknown audience "marketng", did you mean "marketing"?  read/unknown-audience',
  ],
  [
    'a day that does not exist',
    '2026-01-31',
    '2026-02-30',
    'tea/report.yaml:3:7 error "2026-02-30" is not a date, write year, month and day, such as 2025-04-28  read/value',
  ],
  [
    'a number that is too large',
    'weight: 3',
    'weight: 9',
    'tea/report.yaml:14:17 error expected a whole number from 1 to 3, found the number 9  read/value',
  ],
  [
    'a format of the future',
    'report: 1',
    'report: 2',
    'tea/report.yaml:1:9 error expected format version 1, found the number 2, this fandeck reads version 1  read/version',
  ],
  [
    'a report without sections',
    /sections:[\s\S]*/,
    'sections: []\n',
    'tea/report.yaml:7:11 error the report has no sections, a deck needs at least one finding  read/empty-report',
  ],
  [
    'a report without findings',
    /findings:[\s\S]*/,
    'findings: []\n',
    'tea/report.yaml:8:3 error the report has no findings, a deck needs at least one finding  read/empty-report',
  ],
  ['an empty file', /[\s\S]*/, '', 'tea/report.yaml:1:1 error the file is empty  read/empty-file'],
  [
    'a list for a report',
    /[\s\S]*/,
    '- Tea\n',
    'tea/report.yaml:1:1 error expected a map (key: value), found a list  read/type',
  ],
  [
    'a tab for a space',
    '    title: Cups',
    '\ttitle: Cups',
    'tea/report.yaml:9:1 error a line is indented with a tab, use spaces  read/yaml-syntax',
  ],
  [
    'a quotation mark that is not closed',
    'title: Tea\n',
    'title: "Tea\n',
    'tea/report.yaml:2:8 error a quotation mark is not closed  read/yaml-syntax',
  ],
  [
    'a key of an object’s own',
    'taste: Taste',
    'taste: Taste, __proto__: Mine',
    'tea/report.yaml:5:25 error key "__proto__" is not allowed, choose another name  read/reserved-key',
  ],
  [
    'raw HTML',
    'more tea',
    'more <b>tea',
    'tea/report.yaml:12:34 error raw HTML "<b>", write Markdown; for a plain "<" write \\<  parse/html',
  ],
  [
    'a link that runs something',
    'more tea',
    '[more tea](javascript:alert)',
    'tea/report.yaml:12:29 error the link "javascript:alert" is not an http, https or mailto address  parse/link',
  ],
  [
    'a control character',
    'title: Tea',
    'title: T\u0007ea',
    'tea/report.yaml:2:9 error the character U+0007 has no place in a text, remove the character  read/control-character',
  ],
  [
    'a control character in disguise',
    'title: Tea',
    'title: "T\\u0007ea"',
    'tea/report.yaml:2:8 error the character U+0007 has no place in a text, remove the character  read/control-character',
  ],
])('%s is told with its place, and nothing is written', async (_, from, to, ...expected) => {
  expect(await complaints(changed(from, to))).toEqual(expected)
})

test('a file that is not UTF-8 is told with the byte', async () => {
  const latin1 = Buffer.from(REPORT.replace('title: Tea', 'title: Thé'), 'latin1')
  expect(await complaints(latin1)).toEqual([
    'tea/report.yaml:2:10 error not UTF-8: bad byte at offset 19, save the file as UTF-8  read/encoding',
  ])
})

test('aliases and lists that would swallow the machine are refused at once', async () => {
  const bomb =
    'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c]\n'
  const many = Array.from({ length: 9 }, (_, i) => `k${i}: &k${i} [${`*k${i - 1},`.repeat(9)}]\n`)
  expect((await complaints(`${bomb}${many.slice(1).join('').replace('*k0,', 'x,')}`)).join()).toContain('error')
  expect((await complaints('['.repeat(50_000))).join()).toContain('read/nesting')
})

test('what stands in a report cannot drive the terminal', async () => {
  const [line] = await complaints(changed('taste: Taste', '"\\e]0;owned\\a": Taste'))
  expect(line).toBeDefined()
  const all = (await complaints(changed('topics: [taste]', 'topics: ["\\e[31m", "\\u202etsat"]'))).join('\n')
  expect(all).toContain('"\\u001b[31m"')
  expect(all).toContain('\\u202e')
  expect(`${line}${all}`).not.toMatch(/[\u001b\u0007\u202e]/)
})

test('every error of a report comes at once, in order of place', async () => {
  const report = REPORT.replace('2026-01-31', 'soon').replace('[@kantar]', '[@kantr]').replace('weight: 3', 'weigth: 3')
  const lines = await complaints(report)
  expect(lines.map((line) => line.split(' ')[0])).toEqual([
    'tea/report.yaml:3:7',
    'tea/report.yaml:12:38',
    'tea/report.yaml:14:9',
  ])
})

test('a title that is too long is told with its excess, where the report has it', async () => {
  const claim = `People drink more tea ${'and still more tea '.repeat(20)}`
  const [line, ...more] = await complaints(changed('People drink more tea', claim))
  expect(line).toMatch(
    /^tea\/report\.yaml:12:16 error .*"People drink more tea .*…" does not fit: \d lines at \d+ pt, 2 allowed, cut about \d+ characters {2}layout\/title-too-long$/,
  )
  expect(more).toEqual([])
})

test('a word that is too wide is told where the report has it', async () => {
  const lines = await complaints(changed('weight: 3', `weight: 3\n        detail: ${'tea'.repeat(200)}`))
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(/^tea\/report\.yaml:15:17 error .* is wider than its line of \d+ pt .*layout\/overflow$/)
})

test('a detail of ten thousand words is refused with its length, in one message', async () => {
  const lines = await complaints(changed('weight: 3', `weight: 3\n        detail: ${'tea '.repeat(10_000)}`))
  expect(lines.filter((line) => line.startsWith('tea/report.yaml:15:17 error'))).toEqual([
    expect.stringMatching(/characters in one piece of Markdown, at most 20000: divide it {2}parse\/too-long$/),
  ])
})

test('line endings and a byte order mark make no difference', async () => {
  const plain = folderWith({ 'tea/report.yaml': REPORT })
  expect((await fandeck(plain, 'build', 'tea')).code).toBe(0)
  const decks = contentOf(`${plain}/output`)
  for (const report of [REPORT.replaceAll('\n', '\r\n'), `\ufeff${REPORT}`, REPORT.replaceAll('\n', '\r')]) {
    const cwd = folderWith({ 'tea/report.yaml': report })
    expect(await fandeck(cwd, 'build', 'tea')).toMatchObject({ code: 0 })
    expect(contentOf(`${cwd}/output`)).toEqual(decks)
  }
})

test('a report in UTF-16, as Windows saves it, is read', async () => {
  const cwd = folderWith({ 'tea/report.yaml': Buffer.from(`\ufeff${REPORT}`, 'utf16le') })
  expect((await fandeck(cwd, 'build', 'tea')).code).toBe(0)
})

test('emoji, Korean and combining characters reach the deck', async () => {
  const words = '차 🍵 한국어 👩‍👩‍👧 cafe\u0301'
  const cwd = folderWith({ 'tea/report.yaml': changed('more tea', `more tea ${words}`) })
  const { code, err } = await fandeck(cwd, 'build', 'tea')
  expect({ code, err }).toEqual({ code: 0, err: expect.stringMatching(/^wrote /) })
  expect(contentOf(cwd)['output/tea/marketing.md']).toContain(Buffer.from(words).toString('latin1'))
})

test('a path that does not exist, and a folder without a report, are told in a line', async () => {
  const cwd = folderWith({ 'empty/readme.txt': 'Tea', 'letter.txt': 'Tea', 'odd.yaml/keep': '' })
  expect(await refusal(cwd, 1, 'build', 'nowhere')).toEqual(['error nowhere: no such file or folder'])
  expect(await refusal(cwd, 1, 'build', 'letter.txt/tea')).toEqual([
    'error letter.txt/tea: a file stands where a folder is needed',
  ])
  expect(await refusal(cwd, 1, 'build', 'empty')).toEqual([
    'error empty: no report.yaml in this folder, a report is a folder with a report.yaml',
  ])
  expect(await refusal(cwd, 1, 'build', 'odd.yaml')).toEqual([
    'error odd.yaml: no report.yaml in this folder, a report is a folder with a report.yaml',
  ])
  expect(await refusal(cwd, 2, 'build', 'letter.txt')).toEqual([
    'error letter.txt: neither a report nor slides, a report ends in .yaml or .json, slides end in .md',
  ])
  expect(await refusal(cwd, 2, 'build', '')).toEqual([
    'error <input> is empty, name a report, slides, or - for standard input',
  ])
})

test('a report that no audience weighs says so, and the plan still shows why', async () => {
  const cwd = folderWith({
    'tea/report.yaml': REPORT.replace('audiences: [marketing]\n', '').replace('weight: 3', 'weight: 1'),
  })
  const lines = await refusal(cwd, 1, 'build', 'tea')
  expect(lines[0]).toBe(
    'tea/report.yaml error no audience gets a deck of this report, give its findings topics that an audience weighs, or write an audience for it  compile/no-deck',
  )
  expect(lines.slice(1).every((line) => line.includes(' warning '))).toBe(true)
  const plan = await fandeck(cwd, 'plan', 'tea')
  expect(plan.out).toMatch(/more-cups\s+topics\s+topics\s+topics\s+topics/)
  expect(plan.code).toBe(1)
})

test('an audience that nobody named gets no deck where it has nothing to see', async () => {
  const cwd = folderWith({ 'tea/report.yaml': REPORT.replace('audiences: [marketing]\n', '') })
  const { code, err } = await fandeck(cwd, 'build', 'tea')
  expect(code).toBe(0)
  expect(err).toMatch(/ warning the audience "executive" gets no finding: .*threshold.*; no deck is made for it,/)
  expect(filesIn(`${cwd}/output/tea`)).toEqual(['marketing.md', 'marketing.pptx'])
  expect(await refusal(cwd, 1, 'build', 'tea', '-a', 'executive', '-o', 'other')).toEqual([
    expect.stringMatching(/^tea\/report\.yaml:2:8 error the audience "executive" gets no finding/),
  ])
})
