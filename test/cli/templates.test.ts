import { expect, test } from 'vitest'
import { fandeck } from './fandeck.ts'
import { contentOf, type Files, filesIn, folderWith, REPORT, refusal, SLIDES } from './tea.ts'

const TEA: Files = { 'tea/report.yaml': REPORT }

const AUDIENCE = 'audience: 1\nextends: base\ntitle: Sales\nquestion: How much tea?\n'

test.each<[string, Files, ...string[]]>([
  [
    'a name that does not exist, behind a condition',
    { 'partials/cover.md.hbs': '# {{title}} {.cover}\n\n{{#if date}}\n{{auther}}\n{{/if}}\n' },
    'templates/partials/cover.md.hbs:4:3 error unknown name "auther", did you mean "author"?  fill/unknown-name',
  ],
  [
    'a condition on a name that does not exist',
    { 'partials/cover.md.hbs': '# {{title}} {.cover}\n\n{{#if auther}}{{author}}{{/if}}\n' },
    'templates/partials/cover.md.hbs:3:7 error unknown name "auther", did you mean "author"?  fill/unknown-name',
  ],
  [
    'a partial that does not exist',
    { 'decks/standard.md.hbs': '{{> cover}}\n{{> covr}}\n' },
    'templates/decks/standard.md.hbs:2:5 error unknown partial "covr", did you mean "cover"?  fill/unknown-partial',
  ],
  [
    'a block that is not closed',
    { 'partials/cover.md.hbs': '# {{title}} {.cover}\n{{#if title}}\n' },
    'templates/partials/cover.md.hbs:2:1 error the block "if" is never closed, end it with {{/if}}  fill/syntax',
  ],
  [
    'a limit of nothing',
    { 'audiences/marketing.yaml': `${AUDIENCE}limits: { findings: 0 }\n` },
    'templates/audiences/marketing.yaml:5:21 error expected a whole number of at least 1, found the number 0, a limit of 0 would leave nothing; to leave a part out, turn it off under "furniture"  read/value',
  ],
  [
    'a key that does not exist',
    { 'audiences/marketing.yaml': AUDIENCE.replace('extends', 'extend') },
    'templates/audiences/marketing.yaml:2:1 error unknown key "extend", did you mean "extends"?  read/unknown-key',
  ],
  [
    'an audience that extends nothing',
    { 'audiences/marketing.yaml': AUDIENCE.replace('base', 'bass') },
    'templates/audiences/marketing.yaml:2:10 error unknown audience "bass", did you mean "base"?  read/unknown-audience',
  ],
  [
    'an audience that extends itself',
    { 'audiences/marketing.yaml': AUDIENCE.replace('base', 'marketing') },
    'templates/audiences/marketing.yaml:2:10 error "marketing" extends itself, remove one "extends", or give the file another name  read/extends-cycle',
  ],
  [
    'a theme that does not exist',
    { 'audiences/marketing.yaml': `${AUDIENCE}theme: musik\n` },
    'templates/audiences/marketing.yaml:5:8 error unknown theme "musik", did you mean "music"?  compile/theme',
  ],
  [
    'a deck that does not exist',
    { 'audiences/marketing.yaml': `${AUDIENCE}deck: standrad\n` },
    'templates/audiences/marketing.yaml:5:7 error unknown deck template "standrad", did you mean "standard"?  compile/deck',
  ],
  [
    'a topic that is nearly one of the report’s',
    { 'audiences/marketing.yaml': `${AUDIENCE}topics: { tastes: 3 }\n` },
    'templates/audiences/marketing.yaml:5:11 error the audience "marketing" weighs the topic "tastes", which the report does not have, did you mean "taste"?  select/unknown-topic',
  ],
  [
    'fewer slides than one finding takes',
    { 'audiences/marketing.yaml': `${AUDIENCE}limits: { slides: 2 }\n` },
    'templates/audiences/marketing.yaml error "marketing" takes 4 slides with a single finding, and may have 2, raise limits.slides or turn off some furniture  compile/too-many-slides',
  ],
  [
    'a theme without fonts',
    { 'themes/marketing.yaml': 'colors: {}\n' },
    'templates/themes/marketing.yaml:1:1 error missing key "fonts", add "fonts:"  read/missing-key',
  ],
  [
    'a control character',
    { 'partials/cover.md.hbs': '# {{title}} {.cover}\n\nT\u0007ea\n' },
    'error templates/partials/cover.md.hbs:3:2: the character U+0007 has no place in a text, remove the character',
  ],
  [
    'a file that is not UTF-8',
    { 'audiences/marketing.yaml': Buffer.from(AUDIENCE.replace('Sales', 'Thé'), 'latin1') },
    'error templates/audiences/marketing.yaml:3:10: not UTF-8: bad byte at offset 35, save the file as UTF-8',
  ],
  [
    'a file whose name is no name',
    { 'audiences/the boss.yaml': AUDIENCE },
    'error templates/audiences/the boss.yaml: "the boss" is not a name, use letters, digits, "-", "_" and ".", and begin with a letter or digit',
  ],
])('%s in a template is told with its place', async (_, templates, first) => {
  const own = Object.entries(templates).map(([name, content]) => [`templates/${name}`, content])
  const cwd = folderWith({ ...TEA, ...Object.fromEntries(own) })
  expect((await refusal(cwd, 1, 'build', 'tea'))[0]).toBe(first)
})

test('a fifth audience is one file, in the folder where the user stands', async () => {
  const cwd = folderWith({
    'tea/report.yaml': REPORT.replace('[marketing]', '[investors]'),
    'templates/audiences/investors.yaml': AUDIENCE,
  })
  expect(await fandeck(cwd, 'build', 'tea')).toMatchObject({ code: 0 })
  expect(filesIn(cwd).filter((file) => file.startsWith('output'))).toEqual([
    'output/tea/investors.md',
    'output/tea/investors.pptx',
  ])
  expect(contentOf(cwd)['output/tea/investors.md']).toContain('How much tea?')
  expect((await fandeck(cwd, 'audiences')).out).toMatch(/^investors +Sales: How much tea\?$/m)
})

test('a fifth audience may stand beside the report, and is known to its gates and to -a', async () => {
  const cwd = folderWith({
    'tea/report.yaml': `${REPORT.replace('[marketing]', '[marketing, investors]')}        only: [investors]\n      - { id: cold, claim: Cold tea is drunk too, topics: [taste], weight: 3, never: [investors] }\n`,
    'tea/templates/audiences/investors.yaml': AUDIENCE,
  })
  expect(await fandeck(cwd, 'build', 'tea')).toMatchObject({ code: 0 })
  const { 'output/tea/investors.md': investors, 'output/tea/marketing.md': marketing } = contentOf(cwd)
  expect([investors!.includes('more tea'), investors!.includes('Cold tea')]).toEqual([true, false])
  expect([marketing!.includes('more tea'), marketing!.includes('Cold tea')]).toEqual([false, true])
})

test('a template takes the place of the one before it: built-in, here, the report’s, --templates', async () => {
  const cover = (word: string) => `# {{title}} {.cover}\n\n${word}\n\n---\n\n`
  const cwd = folderWith({ ...TEA, 'templates/partials/cover.md.hbs': cover('Here') })
  const built = async (...argv: string[]) => {
    const { code } = await fandeck(cwd, 'build', 'tea', '-f', 'md', ...argv)
    expect(code).toBe(0)
    return /Here|Report|Extra|creators/.exec(contentOf(cwd)['output/tea/marketing.md']!)![0]
  }
  expect(await built()).toBe('Here')
  const more = folderWith({
    ...TEA,
    'tea/templates/partials/cover.md.hbs': cover('Report'),
    'templates/partials/cover.md.hbs': cover('Here'),
    'extra/partials/cover.md.hbs': cover('Extra'),
  })
  const read = () => /Here|Report|Extra/.exec(contentOf(more)['output/tea/marketing.md']!)![0]
  expect(await fandeck(more, 'build', 'tea', '-f', 'md')).toMatchObject({ code: 0 })
  expect(read()).toBe('Report')
  expect(await fandeck(more, 'build', 'tea', '-f', 'md', '--templates', 'extra')).toMatchObject({ code: 0 })
  expect(read()).toBe('Extra')
})

test('--theme chooses a look for every deck, and for slides', async () => {
  const cwd = folderWith({ ...TEA, 'slides.md': SLIDES })
  for (const input of ['tea', 'slides.md']) {
    const { out } = await fandeck(cwd, 'build', input, '--theme', 'music', '--json')
    expect(JSON.parse(out).decks.map((deck: { theme: string }) => deck.theme)).toEqual(['music'])
    expect(await refusal(cwd, 2, 'build', input, '--theme', 'musik', '-o', 'other')).toEqual([
      '--theme error unknown theme "musik", did you mean "music"?  compile/theme',
    ])
  }
})

test('a folder of templates that is not there is a mistake in usage', async () => {
  const cwd = folderWith(TEA)
  expect(await refusal(cwd, 2, 'build', 'tea', '--templates', 'extra')).toEqual([
    'error --templates extra: no such file or folder',
  ])
  expect(await refusal(cwd, 2, 'themes', '--templates', 'tea/report.yaml')).toEqual([
    'error --templates tea/report.yaml: a file stands where a folder is needed',
  ])
})
