import type { ImageAsset } from '../model/assets.ts'
import type { Decision, Selection } from '../model/brief.ts'
import type { Block, Deck, DeckMeta, ImageBlock } from '../model/deck.ts'
import { recalled } from '../model/memory.ts'
import { error, hasErrors, type Message, type Outcome } from '../model/message.ts'
import { blocksIn } from '../model/walk.ts'
import type { World } from '../model/world.ts'
import type { LoadedChart } from './charts.ts'
import type { Input, Part, ReportPart, SlidesPart, SlidesText, Written } from './input.ts'
import { projectPath } from './open.ts'
import { pinpointIn } from './pinpoint.ts'
import { slideTexts } from './slide-texts.ts'
import { withSlides } from './slides-of.ts'
import { type Origin, trace } from './trace.ts'

/** What came of a part: its deck, if any, and why its audience sees what it sees. */
export interface WriteOutcome extends Outcome<Written | null> {
  readonly decisions: readonly Decision[]
}

/**
 * Part → a deck written as Markdown, parsed and laid out. Null where an error leaves nothing to show, and with a warning
 * for an audience that nobody named and that has nothing to see.
 */
export async function writeDeck(
  part: Part,
  charts: ReadonlyMap<string, LoadedChart>,
  input: Input,
  world: World,
): Promise<WriteOutcome> {
  return part.type === 'report'
    ? writeBrief(part, charts, input, world)
    : { ...(await writeSlides(part, world)), decisions: [] }
}

/** Cuts the report for its audience, with one finding less each time, until the deck has as few slides as it may. */
async function writeBrief(
  part: ReportPart,
  charts: ReadonlyMap<string, LoadedChart>,
  input: Input,
  world: World,
): Promise<WriteOutcome> {
  const { select } = await import('../select/select.ts')
  const { slides: limit } = part.audience.limits
  let findings = part.audience.limits.findings
  const drawn = new Map([...charts].map(([name, chart]) => [name, Object.keys(chart.data)]))
  for (;;) {
    const selection = recalled(
      world.memory,
      'selection',
      () => [part.report, part.audience, findings, JSON.stringify([...drawn])],
      () => select(part.report, part.audience, findings, drawn),
    )
    const { decisions } = selection.value
    const said = pinpointIn(selection.messages, input.library.audiences.values())
    if (hasErrors(said)) return { value: null, messages: unlessAsked(part, said), decisions }
    const written = await fillDeck(part, selection.value, input, world)
    const messages = [...said, ...written.messages]
    const slides = written.value?.scene.slides.length ?? 0
    const chosen = decisions.filter((decision) => decision.chosen).length
    if (slides <= limit) return { value: written.value, messages, decisions }
    if (chosen <= 1) {
      return { value: written.value, messages: [...messages, tooManySlides(part, slides, input)], decisions }
    }
    findings = chosen - 1
  }
}

/** A report need not concern every audience that there is, only those that were named. */
function unlessAsked(part: ReportPart, messages: readonly Message[]): readonly Message[] {
  if (part.asked) return messages
  return messages.map((message) =>
    message.rule === 'select/nothing-left'
      ? { ...message, severity: 'warning', reason: `${message.reason}; no deck is made for it` }
      : message,
  )
}

function tooManySlides(part: ReportPart, slides: number, input: Input): Message {
  const { name, limits } = part.audience
  const reason = `"${name}" takes ${slides} slides with a single finding, and may have ${limits.slides}`
  const file = input.library.audiences.get(name)?.file ?? name
  return error(
    'compile/too-many-slides',
    reason,
    { file, path: 'limits.slides' },
    'raise limits.slides or turn off some furniture',
  )
}

async function fillDeck(
  part: ReportPart,
  selection: Selection,
  input: Input,
  world: World,
): Promise<Outcome<Written | null>> {
  const [{ fill }, { readFrontMatter }, { parseInline }] = await Promise.all([
    import('../fill/fill.ts'),
    import('../read/front-matter.ts'),
    import('../parse/inline.ts'),
  ])
  const deck = input.library.decks.get(part.audience.deck)
  if (!deck) throw new Error(`deck template "${part.audience.deck}" was not checked`)
  const { partials } = input.library
  const filled = recalled(
    world.memory,
    'filled deck',
    () => [selection.brief, deck, ...[...partials].flat(), input.project],
    () => fill(selection.brief, { deck, partials }, input.project),
  )
  if (filled.value === null || hasErrors(filled.messages)) return { value: null, messages: filled.messages }
  const { markdown, origins } = filled.value
  const file = `${input.output}/${part.name}.md`
  const front = readFrontMatter({ file, source: markdown }, { parseInline, set: {} }, world.memory)
  if (front.value === null) return { value: null, messages: [...filled.messages, ...front.messages] }
  const text = { file, source: markdown, body: front.value.body, line: front.value.line }
  const laid = await layDeck({ ...part, text, meta: front.value.meta }, world)
  const messages = trace(
    [...front.messages, ...laid.messages],
    { file, source: markdown },
    origins as readonly Origin[],
  )
  const value = laid.value && { part, markdown, decisions: selection.decisions, ...laid.value }
  return { value, messages: [...filled.messages, ...messages] }
}

async function writeSlides(part: SlidesPart, world: World): Promise<Outcome<Written | null>> {
  const { value, messages } = await layDeck(part, world)
  const written = value && { part, markdown: part.text.source, decisions: [], ...value }
  const limit = part.meta.slides
  if (written && limit !== null && written.scene.slides.length > limit) {
    const reason = `the deck has ${written.scene.slides.length} slides, and "slides" in its front matter allows ${limit}`
    return {
      value: written,
      messages: [...messages, error('compile/too-many-slides', reason, { file: part.text.file })],
    }
  }
  return { value: written, messages }
}

type Laid = Pick<Written, 'scene' | 'images' | 'texts'>

async function layDeck(
  part: Pick<Part, 'type' | 'name' | 'theme' | 'template'> & { text: SlidesText; meta: DeckMeta },
  world: World,
): Promise<Outcome<Laid | null>> {
  const [{ parse }, { layout }] = await Promise.all([import('../parse/parse.ts'), import('../layout/layout.ts')])
  const { file, body, line } = part.text
  const { memory } = world
  const deck = recalled(
    memory,
    'deck',
    () => [file, body, line, part.meta],
    () => parse({ file, body, line, meta: part.meta }, memory),
  )
  const images = await readImages(deck.value, part, world)
  const { slides } = deck.value
  const said = (messages: readonly Message[]): readonly Message[] => withSlides(messages, part.name, file, slides)
  const messages = said([...deck.messages, ...images.messages])
  if (hasErrors(messages)) return { value: null, messages }
  const { theme, template } = part
  const scene = recalled(
    memory,
    'scene',
    () => [deck.value, theme, template, ...[...images.value].flat()],
    () => layout(deck.value, theme, images.value, template, memory),
  )
  const texts = slideTexts(part.text.source, slides)
  const value = { scene: scene.value, images: images.value, texts }
  return { value, messages: [...messages, ...said(scene.messages)] }
}

async function readImages(
  deck: Deck,
  part: { type: Part['type']; meta: DeckMeta },
  world: World,
): Promise<Outcome<ReadonlyMap<string, ImageAsset>>> {
  const messages: Message[] = []
  const images = new Map<string, ImageAsset>()
  for (const block of deck.slides.flatMap((slide) => imageBlocks(slide.blocks))) {
    // An address was refused when the slides were read.
    if (images.has(block.src) || /^[a-z][a-z0-9+.-]*:/i.test(block.src)) continue
    const file = await world.read(part.type === 'slides' ? projectPath(part.meta, block.src) : block.src)
    if (file.type === 'refused') {
      messages.push(error('read/file', `"${block.src}" ${file.reason}`, block.place, file.hint))
      continue
    }
    const { readImage } = await import('../read/image.ts')
    const { bytes } = file
    const image = recalled(
      world.memory,
      'image',
      () => [bytes, block.src],
      () => readImage(bytes, block.src),
    )
    const named = (message: Message): Message => ({
      ...message,
      reason: `"${block.src}": ${message.reason}`,
      place: block.place,
    })
    messages.push(...image.messages.map(named))
    if (image.value) images.set(block.src, image.value)
  }
  return { value: images, messages }
}

function imageBlocks(blocks: readonly Block[]): readonly ImageBlock[] {
  return blocks.flatMap((block) => (block.type === 'image' ? [block] : imageBlocks(blocksIn(block))))
}
