import { expect, test } from 'vitest'
import { decode, isOurs, listAudiences, listThemes, schema } from '../../src/index.ts'
import { textParts } from '../unzip.ts'
import { libraryOf, told } from '../world.ts'
import { brew, file, TEA } from './tea.ts'

test('without names, the audiences are those of the report, and else all that there are', async () => {
  const names = async (report: string): Promise<readonly string[]> => {
    const { value } = await brew(report, { audiences: null, until: 'layout' })
    return value.decks.map(({ name }) => name)
  }
  const everywhere = TEA.replace('topics: { strategy: Strategy }', 'topics: { strategy: Strategy, wellbeing: W }')
  expect(await names(everywhere.replace('topics: [strategy]', 'topics: [strategy, wellbeing]'))).toEqual([
    'executive',
    'marketing',
    'mental-health',
    'music-industry',
  ])
  expect(await names(TEA.replace('topics:', 'audiences: [music-industry, executive]\ntopics:'))).toEqual([
    'music-industry',
    'executive',
  ])
})

test('a file of the project takes the place of the built-in one, in each part of the library', async () => {
  const library = libraryOf()
  const executive = library.audiences.get('executive')!.source
  library.audiences.set('executive', file('mine.yaml', executive.replace(/^title: .*/m, 'title: My board')))
  library.partials.set('cover', file('cover.md.hbs', '# {{audience.title}}: {{title}} {.cover}\n\n---\n\n'))
  library.themes.set(
    'executive',
    file('mine-theme.yaml', library.themes.get('executive')!.source.replace('Georgia', 'Cambria')),
  )
  const { value, messages } = await brew(TEA, { library })
  expect(told(messages)).toEqual([])
  const { scene } = value.decks[0]!
  expect(scene.slides[0]!.title).toBe('My board: Tea')
  expect(scene.theme.fonts.heading).toBe('Cambria')
})

test('one theme for every deck takes the place of each audience’s own', async () => {
  const audiences = ['executive', 'marketing']
  expect((await brew(TEA, { audiences })).value.decks.map(({ theme }) => theme)).toEqual(audiences)
  const both = await brew(TEA, { audiences, theme: 'music' })
  expect(both.value.decks.map(({ theme }) => theme)).toEqual(['music', 'music'])
  const none = await brew(TEA, { theme: 'musik' })
  expect(told(none.messages)).toEqual(['--theme error unknown theme "musik", did you mean "music"?  compile/theme'])
})

test('slides take the theme that is asked for, else their own, else the first one', async () => {
  const themeOf = async (front: string, theme: string | null): Promise<string | undefined> => {
    const { value } = await brew(`---\n${front}---\n\n# Tea\n`, { kind: 'slides', theme })
    return value.decks[0]?.theme
  }
  expect(await themeOf('title: Tea\n', null)).toBe('executive')
  expect(await themeOf('title: Tea\ntheme: music\n', null)).toBe('music')
  expect(await themeOf('title: Tea\ntheme: music\n', 'marketing')).toBe('marketing')
})

test('only the formats that are asked for are made', async () => {
  const made = async (formats: readonly ('pptx' | 'md')[], more = {}): Promise<readonly string[]> => {
    const { value } = await brew(TEA, { formats, ...more })
    return value.decks.flatMap(({ files }) => Object.keys(files))
  }
  expect(await made(['pptx'])).toEqual(['pptx'])
  expect(await made(['md'])).toEqual(['md'])
  expect(await made(['pptx', 'md'])).toEqual(['md', 'pptx'])
  const slides = await brew('# Tea\n', { kind: 'slides' })
  expect(Object.keys(slides.value.decks[0]!.files)).toEqual(['pptx'])
})

test('a deck is dated with its report, or with the moment that is given', async () => {
  const dated = async (source: string, more: Parameters<typeof brew>[1] = {}): Promise<readonly string[]> => {
    const { value } = await brew(source, more)
    const core = textParts(value.decks[0]!.files.pptx as Uint8Array).get('docProps/core.xml')!
    return [...core.matchAll(/<dcterms:\w+[^>]*>([^<]*)/g)].map((match) => match[1]!)
  }
  expect(await dated(TEA)).toEqual(['2026-01-31T00:00:00Z', '2026-01-31T00:00:00Z'])
  const modified = new Date('2024-05-06T07:08:09Z')
  expect(await dated(TEA, { modified })).toEqual(['2024-05-06T07:08:09Z', '2024-05-06T07:08:09Z'])
  expect(await dated('# Tea\n', { kind: 'slides' })).toEqual(['1980-01-01T00:00:00Z', '1980-01-01T00:00:00Z'])
})

test('values that are set take the place of the report’s', async () => {
  const { value, messages } = await brew(TEA, { set: { title: 'Coffee', 'vars.client': 'Acme' } })
  expect(told(messages)).toEqual([])
  expect(value.report?.title.inlines).toEqual([{ type: 'text', value: 'Coffee' }])
  expect(value.decks[0]!.scene.title).toBe('Coffee')
  const slides = await brew('---\ntitle: Tea\n---\n\n# One\n', { kind: 'slides', set: { title: 'Coffee' } })
  expect(slides.value.decks[0]!.scene.title).toBe('Coffee')
})

test('a deck is called after its audience, or after its slides’ file', async () => {
  const named = async (name: string): Promise<string | undefined> =>
    (await brew('# Tea\n', { kind: 'slides', file: name })).value.decks[0]?.name
  expect(await named('talks/tea.v2.md')).toBe('tea.v2')
  expect(await named('<stdin>')).toBe('stdin')
})

test('the Markdown that is written builds the same slides again', async () => {
  const { value } = await brew(TEA, { project: '' })
  const [deck] = value.decks
  const again = await brew(deck!.files.md as string, { kind: 'slides' })
  expect(told(again.messages)).toEqual([])
  expect(again.value.decks[0]!.scene).toEqual(deck!.scene)
})

test('what fandeck wrote is known as such until somebody changes it', async () => {
  const { value } = await brew()
  const { md, pptx } = value.decks[0]!.files
  const bytes = new TextEncoder().encode(md as string)
  const changed = new TextEncoder().encode(`${md as string}\nMine.\n`)
  expect(await isOurs('a.md', bytes)).toBe(true)
  expect(await isOurs('a.md', changed)).toBe(false)
  expect(await isOurs('a.pptx', pptx as Uint8Array)).toBe(true)
  expect(await isOurs('a.pptx', bytes)).toBe(false)
  expect(await isOurs('a.txt', bytes)).toBe(false)
})

test('audiences and themes are listed by name with the files that they come from', async () => {
  const library = libraryOf()
  library.audiences.set('broken', file('broken.yaml', 'audience: 1\n'))
  const { value, messages } = await listAudiences(library)
  expect(value.map(({ name, theme, file }) => `${name} ${theme} ${file}`)).toEqual([
    'executive executive audiences/executive.yaml',
    'marketing marketing audiences/marketing.yaml',
    'mental-health mental-health audiences/mental-health.yaml',
    'music-industry music audiences/music-industry.yaml',
  ])
  expect(value[0]).toMatchObject({ title: 'Executive', question: 'What should we decide now, and how sure can we be?' })
  expect(new Set(messages.map(({ place }) => place?.file))).toEqual(new Set(['broken.yaml']))
  expect((await listThemes(library)).value.map(({ name, heading, body }) => `${name} ${heading} ${body}`)).toEqual([
    'executive Georgia Arial',
    'marketing Arial Arial',
    'mental-health Calibri Calibri',
    'music Arial Arial',
  ])
})

test('each format has a schema for editors', async () => {
  for (const name of ['report', 'audience', 'theme'] as const) {
    expect(await schema(name)).toMatchObject({ $schema: expect.stringContaining('json-schema.org'), type: 'object' })
  }
})

test('bytes are decoded as reports are', async () => {
  expect(await decode(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a), 'a.yaml')).toEqual({
    value: 'a\n',
    messages: [],
  })
  expect((await decode(Uint8Array.of(0xff), 'a.yaml')).messages.map(({ place }) => place?.file)).toEqual(['a.yaml'])
})

test('a deck template and front matter that cannot be are told', async () => {
  const library = libraryOf()
  library.audiences.set(
    'guests',
    file('guests.yaml', 'audience: 1\nextends: base\ntitle: G\nquestion: Q?\ndeck: standart\n'),
  )
  const { messages } = await brew(TEA, { library, audiences: ['guests'] })
  expect(told(messages)).toEqual([
    'guests.yaml:5:7 error unknown deck template "standart", did you mean "standard"?  compile/deck',
  ])
  const slides = await brew('---\nslides: many\n---\n\n# One\n', { kind: 'slides' })
  expect(slides.messages.map(({ severity, place }) => [severity, place?.line])).toEqual([['error', 2]])
  expect(slides.value.decks).toEqual([])
})
