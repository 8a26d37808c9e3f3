import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { parse, stringify } from 'yaml'
import type { Input, SourceText, World } from '../../src/index.ts'
import { brand } from '../templates/templates.ts'
import { drawNothing, inputOf, libraryOf, memoryWorld, type OpenLibrary } from '../world.ts'

/** What is on a person's disk at one moment, and how it is built. */
export interface Project {
  readonly kind: Input['kind']
  /** The report, or the slides, in pieces: a piece is a section of the YAML, a finding, or a slide. */
  readonly pieces: readonly string[]
  /** What `read` finds by path. */
  readonly files: ReadonlyMap<string, string | Uint8Array>
  /** Texts that take the place of the library's, by file. */
  readonly texts: ReadonlyMap<string, string>
  readonly more: Partial<Input>
}

/** One change of a project; the numbers choose what and where. */
export type Edit = (project: Project) => Project

const LIBRARY = libraryOf()
const PICTURES = new Map(
  ['baker.png', 'dot.png', 'loaves.png'].map((file) => [file, readFileSync(`test/kinds/${file}`)]),
)
const BRAND = { file: 'brand.pptx', bytes: brand() }

/** A report for two audiences, with a chart. */
export function reportProject(): Project {
  return {
    kind: 'report',
    pieces: cut(REPORT, /^(?=[a-z-]+:| {2}- id:| {6}- id:)/m),
    files: FILES,
    texts: new Map(),
    more: {},
  }
}

const REPORT = `report: 1
title: Tea and its drinkers
subtitle: What a town drinks
author: A person
date: 2026-01-31
audiences: [executive, marketing]
topics: { strategy: Strategy, fashion: Fashion }
sources:
  eia: { title: A study of tea, publisher: The institute, date: "2025", url: "https://example.org/tea" }
  vega-datasets: { title: Cups counted, author: A. Counter, note: By hand. }
data: { cups: cups.csv }
charts:
  cups: { title: Cups a day, spec: cups.vl.json, sources: [eia] }
sections:
  - id: habits
    title: Habits
    lede: People drink what they know.
    findings:
      - id: more-tea
        claim: People drink more tea than coffee [@eia]
        detail:
          - Two cups of tea for each cup of coffee, at home and at work [@vega-datasets, p. 3].
          - Milk goes with most of them.
        chart: cups
        topics: [strategy, fashion]
        weight: 3
        implications: { executive: Buy tea, marketing: Sell tea }
      - id: afternoon
        claim: The afternoon is for tea
        stat: { value: 57, unit: "%", label: of all tea is drunk after noon }
        detail: Coffee comes before ten o'clock.
        topics: [strategy, fashion]
        weight: 2
      - id: said
        claim: Nobody wants to miss it
        quote: { text: A day without tea is no day., by: A drinker }
        topics: [fashion]
  - id: trade
    title: Trade
    findings:
      - id: shops
        claim: Shops sell loose tea again [@vega-datasets]
        steps: [Weigh the tea, Fill the tin, Close the lid]
        topics: [strategy, fashion]
        weight: 3
      - id: prices
        claim: Prices have not moved for years
        detail: A pound costs as much as it did.
        topics: [strategy, fashion]
takeaways:
  - { text: Tea stays, topics: [strategy, fashion] }
actions:
  marketing: [{ do: Write about tea, owner: Ann, by: "2026-03-01" }]
  executive: [{ do: Buy a kettle, owner: Ben }]
glossary:
  - { term: loose tea, definition: Tea without a bag. }
`

const FILES: ReadonlyMap<string, string> = new Map([
  ['cups.csv', 'drink,cups\nTea,4\nCoffee,2\n'],
  [
    'cups.vl.json',
    JSON.stringify({
      data: { name: 'cups' },
      mark: 'bar',
      encoding: { x: { field: 'drink', type: 'nominal' }, y: { field: 'cups', type: 'quantitative' } },
    }),
  ],
])

/** Slides of half the kinds, written by hand, with pictures, charts and sources. */
export function slidesProject(): Project {
  const names = ['bread.csv', 'bread.vl.json', 'queue.csv', 'queue.vl.json']
  return {
    kind: 'slides',
    pieces: cut(readFileSync('test/kinds/slides.md', 'utf8'), /^(?=# )/m).filter(
      (piece, index) => index % 4 === 0 || /\.png|chart:|refs|detail/.test(piece),
    ),
    files: new Map<string, string | Uint8Array>([
      ...names.map((file) => [file, readFileSync(`test/kinds/${file}`, 'utf8')] as const),
      ...PICTURES.entries(),
    ]),
    texts: new Map(),
    more: {},
  }
}

function cut(text: string, at: RegExp): readonly string[] {
  return text.split(at)
}

/** What a build of a project takes. Texts that are as they were are the same objects, as they are in a process that stays. */
export function createInputs(): (project: Project) => Input {
  const known = new Map<string, SourceText>()
  const textOf = (file: string, source: string): SourceText => {
    const text = known.get(`${file}\n${source}`) ?? { file, source }
    known.set(`${file}\n${source}`, text)
    return text
  }
  return ({ kind, pieces, texts, more }) => {
    const library: OpenLibrary = {
      audiences: new Map(LIBRARY.audiences),
      themes: new Map(LIBRARY.themes),
      decks: new Map(LIBRARY.decks),
      partials: new Map(LIBRARY.partials),
    }
    for (const [file, source] of texts) {
      const [, folder, name] = /^(\w+)\/([\w-]+)\./.exec(file)!
      library[folder as keyof OpenLibrary].set(name!, textOf(file, source))
    }
    return inputOf(pieces.join(''), { kind, library, formats: [], ...more })
  }
}

/** The files of a project; those that are as they were are the same bytes. */
export function createWorlds(): (project: Project) => World {
  const known = new Map<string, Uint8Array>()
  const bytesOf = (content: string | Uint8Array): Uint8Array => {
    if (typeof content !== 'string') return content
    const bytes = known.get(content) ?? new TextEncoder().encode(content)
    known.set(content, bytes)
    return bytes
  }
  return ({ files }) => {
    const all = [...files].map(([name, content]) => [name, bytesOf(content)])
    return memoryWorld(Object.fromEntries(all), drawNothing)
  }
}

/** Words with a meaning for Markdown, YAML or line breaking among them. */
const WORDS = [
  ...'tea [@eia] [@till,p.3] [@nobody] **57%** *now* `x` [^1] [^1]:note 市場 موسيقى an:emphasis {.stats} internationalisation'.split(
    ' ',
  ),
  '\n\n',
  '\n\n---\n\n',
  '\n- ',
  '\n::: notes\nSay it.\n:::\n\n',
  '\n::: detail\n- More\n:::\n\n',
  '\n# A title\n\n',
  '![](dot.png)',
  '![](none.png)',
]

/** Any change of a report or of slides, of what they are made with, or of how they are built. */
export const EDIT: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...WORDS)).map(word) },
  { weight: 3, arbitrary: fc.tuple(fc.nat(), fc.nat()).map(withoutWord) },
  { weight: 2, arbitrary: fc.tuple(fc.nat(), fc.nat()).map(movedPiece) },
  { weight: 2, arbitrary: fc.nat().map(twice) },
  { weight: 2, arbitrary: fc.nat().map(without) },
  { weight: 1, arbitrary: fc.constant(lineAbove) },
  { weight: 2, arbitrary: fc.tuple(fc.nat(), fc.nat()).map(citesAnother) },
  { weight: 2, arbitrary: fc.constantFrom(...looks()) },
  { weight: 3, arbitrary: fc.tuple(fc.nat(), fc.constantFrom(...audienceChanges())).map(audience) },
  { weight: 3, arbitrary: fc.tuple(fc.nat(), fc.constantFrom(...themeChanges())).map(theme) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.nat(), fc.constantFrom('\nMore.\n', '\n::: notes\nMore.\n:::\n', '{{')).map(partial),
  },
  { weight: 2, arbitrary: fc.nat().map(file) },
)

function at<T>(list: readonly T[], index: number): T {
  return list[index % list.length]!
}

function changed(project: Project, index: number, change: (piece: string) => string): Project {
  const place = index % project.pieces.length
  return { ...project, pieces: project.pieces.map((piece, one) => (one === place ? change(piece) : piece)) }
}

/** Puts a word after another one. */
function word([piece, place, added]: [number, number, string]): Edit {
  return (project) =>
    changed(project, piece, (text) => {
      const ends = [...text.matchAll(/\p{L}{3,}(?= )/gu)].map((found) => found.index + found[0].length)
      const end = ends.length === 0 ? text.length : at(ends, place)
      return `${text.slice(0, end)} ${added}${text.slice(end)}`
    })
}

function withoutWord([piece, place]: [number, number]): Edit {
  return (project) =>
    changed(project, piece, (text) => {
      const words = [...text.matchAll(/ \p{L}{3,}(?=[ .])/gu)]
      if (words.length === 0) return text
      const { 0: found, index } = at(words, place)
      return text.slice(0, index) + text.slice(index + found.length)
    })
}

function movedPiece([from, to]: [number, number]): Edit {
  return (project) => {
    const pieces = [...project.pieces]
    const [piece] = pieces.splice(1 + (from % (pieces.length - 1)), 1)
    pieces.splice(1 + (to % pieces.length), 0, piece!)
    return { ...project, pieces }
  }
}

/** A copy of a finding or a slide, under an id of its own. */
function twice(index: number): Edit {
  return (project) => {
    const place = index % project.pieces.length
    const copy = project.pieces[place]!.replace(/^( *- id: .*)$/m, `$1-${index}`)
    return { ...project, pieces: project.pieces.toSpliced(place, 0, copy) }
  }
}

function without(index: number): Edit {
  return (project) => ({ ...project, pieces: project.pieces.toSpliced(index % project.pieces.length, 1) })
}

/** Everything but the front matter stands a line lower. */
function lineAbove(project: Project): Project {
  return changed(project, 1, (text) => (project.kind === 'report' ? `# A remark\n${text}` : `${text}\n`))
}

function citesAnother([piece, place]: [number, number]): Edit {
  return (project) => {
    const [other, key] = project.kind === 'report' ? ['eia', 'vega-datasets'] : ['till', 'book']
    return place % 2 === 0
      ? changed(project, piece, (text) => text.replace(`@${other}`, `@${key}`))
      : changed(project, piece, (text) => text.replace(`@${key}`, `@${other}`))
  }
}

/** Ways to build. */
function looks(): readonly Edit[] {
  const more: readonly Partial<Input>[] = [
    {},
    { theme: 'music' },
    { theme: 'nothing' },
    { referenceDoc: BRAND },
    { audiences: ['executive'] },
    { set: { title: 'Another title' } },
    { set: { author: 'Ann' }, until: 'layout' },
  ]
  return more.map((one) => (project) => ({
    ...project,
    more: project.kind === 'slides' ? { ...one, audiences: null } : one,
  }))
}

type Values = Readonly<Record<string, unknown>>

function audienceChanges(): readonly Values[] {
  return [
    { limits: { slides: 8 } },
    { limits: { slides: 2 } },
    { limits: { findings: 2 } },
    { size: '4:3' },
    { theme: 'marketing' },
    { theme: 'nothing' },
    { order: 'score' },
    { furniture: { agenda: false, sections: false } },
    { furniture: { sources: false } },
    { deck: 'executive' },
  ]
}

function audience([index, change]: [number, Values]): Edit {
  return (project) => changedText(project, at(['audiences/marketing.yaml', 'audiences/executive.yaml'], index), change)
}

function themeChanges(): readonly Values[] {
  return [
    { type: { title: 30 } },
    { type: { body: 16 } },
    { chrome: { eyebrow: false } },
    { fonts: { heading: 'Georgia', body: 'Arial' } },
    { card: { radius: 6 } },
    { colors: 'none' },
  ]
}

function theme([index, change]: [number, Values]): Edit {
  return (project) => changedText(project, at(['themes/executive.yaml', 'themes/marketing.yaml'], index), change)
}

/** The text of a YAML file with other values in it; the same change a second time takes them out again. */
function changedText(project: Project, name: string, change: Values): Project {
  const written = `# ${JSON.stringify(change)}\n`
  const own = sourceOf(project, name)
  const texts = new Map(project.texts)
  if (own.startsWith(written)) texts.delete(name)
  else texts.set(name, written + stringify(merged(parse(own) as Values, change)))
  return { ...project, texts }
}

function merged(values: Values, change: Values): Values {
  const entries = Object.entries(change).map(([key, value]) => {
    const own = values[key]
    return [key, typeof value === 'object' && own ? merged(own as Values, value as Values) : value]
  })
  return { ...values, ...Object.fromEntries(entries) }
}

function sourceOf({ texts }: Project, name: string): string {
  const [, folder, stem] = /^(\w+)\/([\w-]+)\./.exec(name)!
  return texts.get(name) ?? LIBRARY[folder as keyof OpenLibrary].get(stem!)?.source ?? ''
}

/** Adds to a partial, or takes it out again. */
function partial([index, added]: [number, string]): Edit {
  return (project) => {
    const name = `partials/${at([...LIBRARY.partials.keys()], index)}.md.hbs`
    const own = sourceOf(project, name)
    const texts = new Map(project.texts)
    texts.set(name, own.endsWith(added) ? own.slice(0, -added.length) : own + added)
    return { ...project, texts }
  }
}

/** Another size of a picture, another number in a table, another mark in a spec; or the file is gone, and comes back. */
function file(index: number): Edit {
  return (project) => {
    const files = new Map(project.files)
    const name = at([...files.keys(), 'gone'], index)
    const content = files.get(name)
    if (content === undefined) files.delete([...files.keys()][index % files.size]!)
    else if (typeof content !== 'string') files.set(name, at([...PICTURES.values()], index))
    else if (name.endsWith('.csv')) files.set(name, content.replace(/\d(?=\n)/, String(index % 10)))
    else files.set(name, at([content.replace('"line"', '"bar"'), content.replace('"bar"', '"line"'), '{'], index))
    return { ...project, files }
  }
}
