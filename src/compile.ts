import { atChart, chartRequests, type LoadedChart, loadCharts, sizelessRequest, styleOf } from './compile/charts.ts'
import type { ChartResult, DeckFiles, DeckResult, Input, Part, Result, Written } from './compile/input.ts'
import { openInput } from './compile/open.ts'
import { deckPictures } from './compile/pictures.ts'
import { rendered } from './compile/rendered.ts'
import { whereShown } from './compile/slides-of.ts'
import { createTemplates, type Templates } from './compile/templates.ts'
import { writeDeck } from './compile/write-deck.ts'
import type { Assets } from './model/assets.ts'
import type { Drawing } from './model/chart.ts'
import { distinct, error, hasErrors, type Message, type Outcome } from './model/message.ts'
import type { World } from './model/world.ts'

/**
 * The whole pipeline, from a report (or from slides written by hand) to the files of every deck.
 *
 *     report.yaml  audience.yaml  theme.yaml  brand.pptx    slides.md
 *          └────────── 1 read ────────┘                         │
 *     Report ── 2 select ─▶ Brief ── 3 fill ─▶ Markdown ────────┤
 *                                                            4 parse ─▶ Deck
 *                                                 Theme ──── 5 layout ─▶ Scene
 *              specs, data ── 6 draw (in lanes) ─▶ Drawings ────┤
 *                                                            7 emit ─▶ pptx, md, pdf, html, svg, png
 *
 * Every error comes back at once, as far as a broken input lets the next stage look; after an error no file is made.
 */
export async function compile(input: Input, world: World): Promise<Outcome<Result>> {
  // 1. Read the report, the audiences and the themes, or the slides; then the specs and the data of their charts.
  world.progress('read')
  const templates = createTemplates(input, world)
  const opened = await openInput(input, templates, world.memory)
  const messages: Message[] = [...opened.messages]
  const parts = opened.value
  const charts = await readCharts(parts, input, world)
  messages.push(...charts.messages)
  if (hasErrors(messages)) return finish(parts, [], { selections: [], templates }, messages)

  // 2 to 5. Cut the report, write the slides and lay them out, for each audience.
  const written: Written[] = []
  const selections: Selections[number][] = []
  for (const part of parts) {
    world.progress('write', part.name)
    const deck = await writeDeck(part, charts.value, input, world)
    messages.push(...deck.messages)
    if (part.type === 'report') selections.push({ audience: part.name, decisions: deck.decisions })
    if (deck.value) written.push(deck.value)
  }
  if (written.length === 0 && !hasErrors(messages)) messages.push(noDeck(input))
  if (input.until === 'layout' || hasErrors(messages)) {
    return finish(parts, written.map(toResult), { selections, templates }, messages)
  }

  // 6. Draw the charts of all decks together.
  world.progress('draw')
  const drawings = await drawCharts(written, charts.value, input, world)
  messages.push(...drawings.messages)
  if (hasErrors(messages)) return finish(parts, written.map(toResult), { selections, templates }, messages)

  // 7. Paint the scenes.
  const decks: DeckResult[] = []
  for (const [index, deck] of written.entries()) {
    world.progress('emit', deck.part.name)
    const emitted = await emitDeck(deck, drawings.value[index]!, input, world)
    decks.push(emitted.value)
    messages.push(...emitted.messages)
  }
  return finish(parts, decks, { selections, templates }, messages)
}

type Selections = Result['selections']

function noDeck(input: Input): Message {
  const hint = 'give its findings topics that an audience weighs, or write an audience for it'
  return error('compile/no-deck', 'no audience gets a deck of this report', { file: input.file }, hint)
}

async function readCharts(
  parts: readonly Part[],
  input: Input,
  world: World,
): Promise<Outcome<ReadonlyMap<string, LoadedChart>>> {
  const first = parts[0]
  if (!first) return { value: new Map(), messages: [] }
  const { charts, data } = first.type === 'report' ? first.report : first.meta
  if (Object.keys(charts).length === 0) return { value: new Map(), messages: [] }
  world.progress('charts')
  const loaded = await loadCharts(charts, data, world)
  if (input.until === 'emit') {
    const themes = new Map(parts.map((part) => [part.theme.name, part.theme]))
    for (const theme of themes.values()) {
      const style = await styleOf(theme)
      const language = first.type === 'report' ? first.report.language : first.meta.language
      world.expect([...loaded.value.values()].map((chart) => sizelessRequest(chart, style, language)))
    }
  }
  return loaded
}

/** Draws what every deck shows; the value has a map from drawing key to drawing for each deck. */
async function drawCharts(
  written: readonly Written[],
  charts: ReadonlyMap<string, LoadedChart>,
  input: Input,
  world: World,
): Promise<Outcome<readonly ReadonlyMap<string, Drawing>[]>> {
  const requests = await Promise.all(written.map((deck) => chartRequests(deck.scene, charts)))
  const all = requests.flatMap((map) => [...map.values()])
  const shown = all.map(({ name }) => charts.get(name)!)
  const drawn = await world.draw(all)
  const results = await Promise.all(drawn.map((result, index) => rendered(result, shown[index]!, world, input.charts)))
  const messages: Message[] = []
  let next = 0
  const value = requests.map((map, index) => {
    const drawings = new Map<string, Drawing>()
    for (const key of map.keys()) {
      const result = results[next]!
      messages.push(...whereShown(atChart(result.messages, shown[next++]!.entry), key, written[index]!))
      if (result.type === 'drawing') drawings.set(key, result.drawing)
    }
    return drawings
  })
  return { value, messages }
}

async function emitDeck(
  deck: Written,
  drawings: ReadonlyMap<string, Drawing>,
  input: Input,
  world: World,
): Promise<Outcome<DeckResult>> {
  const result = toResult(deck)
  const charts = result.charts.map((chart) => ({ ...chart, ...becameOf(drawings.get(chart.drawing)) }))
  const assets = { drawings, images: deck.images }
  const files: { -readonly [format in keyof DeckFiles]: DeckFiles[format] } = {}
  if (input.formats.includes('md') && deck.part.type === 'report') {
    const { emitMarkdown } = await import('./emit/markdown/emit.ts')
    files.md = emitMarkdown(deck.markdown)
  }
  const messages: Message[] = []
  const modified = input.modified ?? new Date(`${deck.scene.date ?? '1980-01-01'}T00:00:00Z`)
  if (input.formats.includes('pptx')) {
    const { emitPptx } = await import('./emit/pptx/emit.ts')
    const template = deck.part.template?.package
    const { transition } = input
    files.pptx = await emitPptx(deck.scene, assets, { modified, template, transition, compressed: world.compressed })
  }
  if (input.formats.includes('pdf')) {
    const { deckPdf } = await import('./compile/pdf.ts')
    const how = { deck: deck.part.name, modified, notes: input.notes ?? false }
    const pdf = await deckPdf(deck.scene, assets, how, world)
    files.pdf = pdf.value
    messages.push(...pdf.messages)
  }
  if (input.formats.includes('html')) {
    const { deckPage } = await import('./compile/page.ts')
    files.html = await deckPage(deck.scene, assets, world)
  }
  const contents = input.contents ? await contentsOf(deck, assets, world) : []
  const pictures = await deckPictures(deck.part.name, deck.scene, assets, input.formats, world)
  return {
    value: { ...result, charts, contents, files: { ...files, ...pictures.value } },
    messages: [...messages, ...pictures.messages],
  }
}

async function contentsOf({ scene, texts }: Written, assets: Assets, world: World): Promise<DeckResult['contents']> {
  const { slideContents } = await import('./compile/contents.ts')
  return slideContents(scene, assets, texts, world.memory)
}

function becameOf(drawing: Drawing | undefined): Pick<ChartResult, 'native' | 'verdict'> {
  return { native: (drawing?.native ?? null) !== null, verdict: drawing?.verdict ?? '' }
}

function toResult(deck: Written): DeckResult {
  const charts = deck.scene.slides.flatMap((slide) =>
    slide.items.flatMap((item) =>
      item.type === 'chart'
        ? [{ name: item.name, slide: slide.key, drawing: item.drawing, ...becameOf(undefined) }]
        : [],
    ),
  )
  return {
    name: deck.part.name,
    title: deck.part.type === 'report' ? deck.part.audience.title : deck.scene.title,
    theme: deck.scene.theme.name,
    slides: deck.scene.slides.length,
    scene: deck.scene,
    decisions: deck.decisions,
    markdown: deck.markdown,
    charts,
    files: {},
    contents: [],
  }
}

function finish(
  parts: readonly Part[],
  decks: readonly DeckResult[],
  rest: { readonly selections: Selections; readonly templates: Templates },
  messages: readonly Message[],
): Outcome<Result> {
  const first = parts[0]
  const report = first?.type === 'report' ? first.report : null
  const { selections, templates } = rest
  return { value: { report, decks, selections, templates: templates.uses }, messages: distinct(messages) }
}
