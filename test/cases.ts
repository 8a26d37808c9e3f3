import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { DeckResult, Input, Outcome, Report, Result } from '../src/index.ts'
import { compile } from '../src/index.ts'
import { folderWorld, inputOf, libraryOf, type TestWorld } from './world.ts'

/** A folder with a report or with slides in it, and what it takes to build it. */
export interface Case {
  readonly name: string
  readonly folder: string
  readonly input: Input
  readonly world: TestWorld
}

/** The cases of the corpus, in order of name. */
export const CORPUS: readonly Case[] = readdirSync('test/corpus')
  .sort()
  .map((name) => openCase(name, `test/corpus/${name}`))

/** The reports that come with fandeck. */
export const SAMPLES: readonly Case[] = ['iowa-power', 'kpop-tiktok'].map((name) => openCase(name, `content/${name}`))

/** Opens a folder as the command line would, where messages name files relative to that folder. */
export function openCase(name: string, folder: string): Case {
  const kind = existsSync(`${folder}/report.yaml`) ? 'report' : 'slides'
  const source = readFileSync(`${folder}/${kind === 'report' ? 'report.yaml' : 'slides.md'}`)
  const library = libraryOf(`${folder}/templates`)
  return { name, folder, input: inputOf(source, { kind, library }), world: folderWorld(folder) }
}

/** Builds a case. */
export function build(from: Case, more: Partial<Input> = {}): Promise<Outcome<Result>> {
  return compile({ ...from.input, ...more }, from.world)
}

/** Every slide kind with every block; `--theme` chooses how it looks. */
export const KINDS: Case = openCase('kinds', 'test/kinds')

export const THEMES: readonly string[] = [...KINDS.input.library.themes.keys()]

/** A deck that was built, with the case that it comes from. */
export interface Built extends DeckResult {
  /** Case and audience, or case and theme. */
  readonly title: string
  readonly pptx: Uint8Array
  readonly report: Report | null
  /** `YYYY-MM-DD` */
  readonly date: string
}

/** Every deck that matters: the samples, the corpus, each slide kind in each theme, and one of forty slides. */
export async function everyDeck(): Promise<readonly Built[]> {
  const decks: Built[] = []
  for (const from of [...SAMPLES, ...CORPUS, forty()]) decks.push(...(await builtFrom(from)))
  for (const theme of THEMES) decks.push(...(await builtFrom(KINDS, { theme })))
  return decks
}

/** The decks of a case; none if it has errors. */
export async function builtFrom(from: Case, more: Partial<Input> = {}): Promise<readonly Built[]> {
  const { value } = await build(from, more)
  return value.decks.flatMap((deck) => {
    const { pptx } = deck.files
    if (!(pptx instanceof Uint8Array)) return []
    const title = `${from.name} ${more.theme ?? deck.name}`
    return [{ ...deck, title, pptx, report: value.report, date: deck.scene.date ?? '1980-01-01' }]
  })
}

function forty(): Case {
  const slides = Array.from({ length: 40 }, (_, index) => `# Slide number ${index + 1}\n\n- One of forty\n\n---\n`)
  const source = `---\ndate: 2024-02-29\n---\n\n${slides.join('\n')}`
  return { ...KINDS, name: 'forty', input: inputOf(source, { kind: 'slides' }) }
}
