import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { chartRequests, loadCharts } from '../src/compile/charts.ts'
import type { Part, SlidesText } from '../src/compile/input.ts'
import { openInput } from '../src/compile/open.ts'
import { createTemplates } from '../src/compile/templates.ts'
import { emitMarkdown } from '../src/emit/markdown/emit.ts'
import { emitPptx } from '../src/emit/pptx/emit.ts'
import { fill } from '../src/fill/fill.ts'
import { type DeckResult, hasErrors, planOf } from '../src/index.ts'
import { layout } from '../src/layout/layout.ts'
import type { ImageAsset } from '../src/model/assets.ts'
import type { Drawing } from '../src/model/chart.ts'
import type { Deck, DeckMeta } from '../src/model/deck.ts'
import type { Scene } from '../src/model/scene.ts'
import { parseInline } from '../src/parse/inline.ts'
import { parse } from '../src/parse/parse.ts'
import { readFrontMatter } from '../src/read/front-matter.ts'
import { readImage } from '../src/read/image.ts'
import { select } from '../src/select/select.ts'
import { build, type Case, CORPUS } from './cases.ts'
import { readableJson, readableXml } from './readable.ts'
import { digest, isText, unzip } from './unzip.ts'
import { told } from './world.ts'

/*
 * test/corpus/<case>/ holds a report (or slides), and beside it every noun that the stages make of it:
 *
 *     messages.txt  plan.json                          what was said, and what each audience gets and why
 *     <audience>/brief.json                            select
 *     <audience>/slides.md                             fill
 *     <audience>/deck.json                             parse
 *     <audience>/scene.json                            layout
 *     <audience>/drawings/<chart>.svg, .json           draw
 *     <audience>/pptx/                                 emit: the package's parts, an element a line
 *
 * A case's test goes from stage to stage and stops at the first file that differs: that stage is the guilty one.
 * `npx vitest run test/corpus.test.ts -u` (the file first: `-u` takes an argument) writes them all anew; read the diff before you commit it.
 */

/** The parts that hold what the scene says. */
const CONTENT = /^ppt\/(slides|notesSlides|charts)\/|^docProps\/core\.xml$/

/** The cases that show all layouts and parts; elsewhere a part without content (master, layouts, theme, plumbing) is a digest. */
const SHOW_ALL = ['smallest', 'own-templates']

const written = new Map<string, Set<string>>()
const finished = new Set<Case>()

test.each(CORPUS.map((found) => [found.name, found] as const))(
  '%s: every stage makes what is on disk',
  async (_, from) => {
    const { value, messages } = await build(from)
    await golden(from, 'messages.txt', `${told(messages).join('\n')}\n`.trimStart())
    if (hasErrors(messages)) expect(value.decks.flatMap((deck) => Object.keys(deck.files))).toEqual([])
    else {
      const plan = await planOf(value)
      if (plan) await golden(from, 'plan.json', readableJson(plan))
      const parts = (await openInput(from.input, createTemplates(from.input, from.world))).value
      expect(parts.map((part) => part.name)).toEqual(value.decks.map((deck) => deck.name))
      for (const [index, deck] of value.decks.entries()) await stages(from, parts[index]!, deck)
    }
    finished.add(from)
  },
)

test('there is no golden that no stage makes', () => {
  const left = [...finished].flatMap((from) => {
    const made = written.get(from.name) ?? new Set()
    const strays = goldensOf(from).filter((file) => !made.has(file))
    return strays.map((file) => path.join(from.folder, file))
  })
  expect(left, 'delete these').toEqual([])
})

/** The layouts that slides have; the others follow from the theme, and only some cases show them. */
function layoutsShown({ layouts, slides }: Scene, from: Case): Scene['layouts'] {
  if (SHOW_ALL.includes(from.name)) return layouts
  return layouts.filter(({ key }) => slides.some(({ layout }) => layout === key))
}

/** Runs one deck's stages one after the other, each from what the one before it made. */
async function stages(from: Case, part: Part, result: DeckResult): Promise<void> {
  const inFolder = (name: string): string => `${part.name}/${name}`
  const { value: charts } = await chartsOf(from, part)

  const text = part.type === 'report' ? await write(from, part, result, charts) : part.text
  const meta = part.type === 'report' ? metaOf(text) : part.meta

  const { value: deck } = parse({ file: text.file, body: text.body, line: text.line, meta })
  await golden(from, inFolder('deck.json'), readableJson(deck))

  const images = await imagesOf(from, deck)
  const { value: scene } = layout(deck, part.theme, images)
  await golden(
    from,
    inFolder('scene.json'),
    readableJson({ ...scene, theme: scene.theme.name, layouts: layoutsShown(scene, from) }),
  )

  const drawings = await draw(from, part, scene, charts)
  const modified = new Date(`${scene.date ?? '1980-01-01'}T00:00:00Z`)
  const pptx = await emitPptx(scene, { drawings, images }, { modified })
  await goldenPackage(from, inFolder('pptx'), pptx)

  expect(result.scene).toEqual(scene)
  expect(result.files.pptx).toEqual(pptx)
  expect(result.files.md).toEqual(part.type === 'report' ? emitMarkdown(text.source) : undefined)
}

type Charts = Awaited<ReturnType<typeof loadCharts>>['value']

function chartsOf(from: Case, part: Part): ReturnType<typeof loadCharts> {
  const { charts, data } = part.type === 'report' ? part.report : part.meta
  return loadCharts(charts, data, from.world)
}

/** Select and fill; where the limit of slides took findings away, with as many as were left. */
async function write(
  from: Case,
  part: Part & { type: 'report' },
  result: DeckResult,
  charts: Charts,
): Promise<SlidesText> {
  const drawn = new Map([...charts].map(([name, chart]) => [name, Object.keys(chart.data)]))
  const limited = result.decisions.some((decision) => decision.rule === 'slides-limit')
  const chosen = result.decisions.filter((decision) => decision.chosen).length
  const { value: selection } = select(part.report, part.audience, limited ? chosen : undefined, drawn)
  await golden(from, `${part.name}/brief.json`, readableJson(selection.brief))

  const { decks, partials } = from.input.library
  const templates = { deck: decks.get(part.audience.deck)!, partials }
  const { value: filled } = fill(selection.brief, templates, from.input.project)
  await golden(from, `${part.name}/slides.md`, filled!.markdown)
  return slidesText(`out/${part.name}.md`, filled!.markdown)
}

function slidesText(file: string, source: string): SlidesText {
  const front = readFrontMatter({ file, source }, { parseInline, set: {} }).value!
  return { file, source, body: front.body, line: front.line }
}

function metaOf({ file, source }: SlidesText): DeckMeta {
  return readFrontMatter({ file, source }, { parseInline, set: {} }).value!.meta
}

async function imagesOf(from: Case, deck: Deck): Promise<ReadonlyMap<string, ImageAsset>> {
  const images = new Map<string, ImageAsset>()
  for (const block of deck.slides.flatMap((slide) => slide.blocks)) {
    if (block.type !== 'image') continue
    const file = await from.world.read(block.src)
    const image = file.type === 'bytes' ? readImage(file.bytes, block.src).value : null
    if (image) images.set(block.src, image)
  }
  return images
}

async function draw(from: Case, part: Part, scene: Scene, charts: Charts): Promise<ReadonlyMap<string, Drawing>> {
  const requests = await chartRequests(scene, charts)
  const results = await from.world.draw([...requests.values()])
  const drawings = new Map<string, Drawing>()
  for (const [index, key] of [...requests.keys()].entries()) {
    const result = results[index]!
    if (result.type !== 'drawing') throw new Error(`the chart ${key} was not drawn: ${told(result.messages).join()}`)
    const { svg, png, ...facts } = result.drawing
    const name = `${part.name}/drawings/${key.replace(/[^\w.-]+/g, '-')}`
    await golden(from, `${name}.json`, readableJson({ ...facts, png: png && `${png.length} bytes, ${digest(png)}` }))
    await golden(from, `${name}.svg`, readableXml(svg))
    drawings.set(key, result.drawing)
  }
  return drawings
}

/** Parts that are text and say something, one file each; the others in one list with their sizes and digests. */
async function goldenPackage(from: Case, folder: string, pptx: Uint8Array): Promise<void> {
  const list: string[] = []
  for (const [name, bytes] of unzip(pptx)) {
    const shown = isText(name) && !name.endsWith('.svg')
    if (shown && (SHOW_ALL.includes(from.name) || CONTENT.test(name))) {
      const file = name.replace('[Content_Types]', 'content-types').replace('_rels/.rels', '_rels/package.rels')
      await golden(from, `${folder}/${file}`, readableXml(new TextDecoder().decode(bytes)))
      list.push(name)
    } else list.push(`${name}  ${bytes.length} bytes, ${digest(bytes)}`)
  }
  await golden(from, `${folder}/parts.txt`, `${list.join('\n')}\n`)
}

async function golden(from: Case, file: string, content: string): Promise<void> {
  const made = written.get(from.name) ?? new Set()
  written.set(from.name, made.add(file))
  await expect(content).toMatchFileSnapshot(path.resolve(from.folder, file))
}

/** What lies in a case's folder and is none of its inputs. */
function goldensOf(from: Case): readonly string[] {
  const inputs = /^(report\.yaml|[^/]+\.png|(charts|data|templates)\/.*)$/
  if (!existsSync(from.folder)) return []
  return readdirSync(from.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(from.folder, path.join(entry.parentPath, entry.name)))
    .filter((file) => !inputs.test(file) && !(file === 'slides.md' && from.input.kind === 'slides'))
    .sort()
}
