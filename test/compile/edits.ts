import fc from 'fast-check'
import { parse, stringify } from 'yaml'
import type { Input } from '../../src/index.ts'
import type { OpenLibrary } from '../world.ts'
import { BRAND, LIBRARY, PICTURES, type Project } from './projects.ts'

/** One change of a project; the numbers choose what and where. */
export type Edit = (project: Project) => Project

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
  { weight: 2, arbitrary: fc.nat().map(longTitles) },
  { weight: 2, arbitrary: fc.nat().map(crowded) },
  { weight: 2, arbitrary: fc.nat().map(without) },
  { weight: 1, arbitrary: fc.constant(lineAbove) },
  { weight: 2, arbitrary: fc.tuple(fc.nat(), fc.nat()).map(citesAnother) },
  { weight: 3, arbitrary: fc.constantFrom(...looks()) },
  { weight: 3, arbitrary: fc.tuple(fc.nat(), fc.constantFrom(...audienceChanges())).map(audience) },
  { weight: 3, arbitrary: fc.tuple(fc.nat(), fc.constantFrom(...themeChanges())).map(theme) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.nat(), fc.constantFrom('\nMore.\n', '\n::: notes\nMore.\n:::\n', '{{')).map(partial),
  },
  { weight: 3, arbitrary: fc.nat().map(file) },
  { weight: 1, arbitrary: fc.constant(anotherAudience) },
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

/** Some titles take two lines, or are set smaller, which shows on all slides; or they do no more. */
function longTitles(index: number): Edit {
  const more = LONG.repeat(1 + (index % 2))
  return (project) => {
    const pieces = project.pieces.map((piece, place) => {
      if ((place + index) % 4 === 3) return piece
      if (piece.includes(LONG)) return piece.replaceAll(LONG, '')
      return piece.replace(/^( +claim: [^[\n]*\w|# [^{\n]*\w)/m, `$1${more}`)
    })
    return { ...project, pieces }
  }
}

const LONG = ' and whatever else there is to be said of it in a title that is long'

/** A slide with so much on it that it is set smaller, and its siblings with it. */
function crowded(index: number): Edit {
  const said =
    'More than anybody will read of what there is to be said about tea and bread, and about what goes with them.'
  const more = (item: string, indent: string): string => item + `${indent}- ${said}\n`.repeat(1 + (index % 5))
  return (project) => changed(project, index, (text) => text.replace(/^( *)- (?!id:)[^{\n]*\n/m, more))
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
    const pair = project.kind === 'report' ? ['eia', 'vega-datasets'] : ['till', 'book']
    const [from, to] = place % 2 === 0 ? pair : pair.toReversed()
    const other = (text: string): string =>
      text.replace(`@${from}`, `@${to}`).replace(`sources: [${from}]`, `sources: [${to}]`)
    const chart = project.pieces.findIndex((text) => text.includes('sources: ['))
    return changed(project, place % 3 === 0 ? Math.max(0, chart) : piece, other)
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
    { audiences: ['press', 'executive'] },
    { set: { title: 'Another title' } },
    { set: { author: 'Ann' }, until: 'layout' },
    { set: { language: 'de' } },
    { set: { lang: 'ar' } },
  ]
  return more.map((one) => (project) => ({
    ...project,
    more: project.kind === 'slides' ? { ...one, audiences: null } : one,
  }))
}

/** There is one more audience, or one less. */
function anotherAudience(project: Project): Project {
  const texts = new Map(project.texts)
  const source = 'audience: 1\nextends: base\ntitle: The press\nquestion: What is new?\n'
  if (!texts.delete('audiences/press.yaml')) texts.set('audiences/press.yaml', source)
  return { ...project, texts }
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
    else if (name.endsWith('.csv'))
      files.set(name, at([content.replace(/\d(?=\n)/, `${index % 10}`), `more-${content}`], index))
    else files.set(name, at([...SPECS.map(([from, to]) => content.replaceAll(from, to)), '{'], index))
    return { ...project, files }
  }
}

/** Another mark, and another column, which may not be there. */
const SPECS = [
  ['"bar"', '"line"'],
  ['"line"', '"bar"'],
  ['"drink"', '"more-drink"'],
  ['"more-drink"', '"drink"'],
] as const
