import { readFileSync } from 'node:fs'
import type { ChartRequest, DrawResult, Input, SourceText, TemplateFile, World } from '../../src/index.ts'
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

/** The built-in templates. */
export const LIBRARY: OpenLibrary = libraryOf()
/** Pictures by their files. */
export const PICTURES: ReadonlyMap<string, Uint8Array> = new Map(
  ['baker.png', 'dot.png', 'loaves.png'].map((file) => [file, readFileSync(`test/kinds/${file}`)]),
)
/** A company's own PowerPoint template. */
export const BRAND: TemplateFile = { file: 'brand.pptx', bytes: brand() }

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
    return memoryWorld(Object.fromEntries(all), drawSaying)
  }
}

/** A drawing that says what it was made from, where the result of a build has it. */
async function drawSaying(request: ChartRequest): Promise<DrawResult> {
  const drawn = await drawNothing(request)
  return drawn.type === 'failed' ? drawn : { ...drawn, drawing: { ...drawn.drawing, verdict: JSON.stringify(request) } }
}
