import type { Assets } from '../model/assets.ts'
import { error, type Message, type Outcome, warning } from '../model/message.ts'
import type { Item, Scene, TextParagraph } from '../model/scene.ts'
import type { World } from '../model/world.ts'
import type { DeckFiles, DeckPicture, Format } from './input.ts'

/** Scene and assets → the pictures of a deck, in the formats that were asked for. What cannot be made a PNG is an error. */
export async function deckPictures(
  deck: string,
  scene: Scene,
  assets: Assets,
  formats: readonly Format[],
  world: World,
): Promise<Outcome<Pick<DeckFiles, 'svg' | 'png'>>> {
  if (!formats.includes('svg') && !formats.includes('png')) return { value: {}, messages: [] }
  const { emitSvg } = await import('../emit/svg/emit.ts')
  const digits = Math.max(2, String(scene.slides.length).length)
  const svg = emitSvg(scene, assets).map((slide, index): DeckPicture<string> => {
    return { name: `slide-${String(index + 1).padStart(digits, '0')}.svg`, content: slide.svg }
  })
  const shown = formats.includes('svg') ? { svg } : {}
  if (!formats.includes('png')) return { value: shown, messages: [] }
  const { emitSheet } = await import('../emit/svg/sheet.ts')
  const png = await rasterised([...svg, { name: 'sheet.svg', content: emitSheet(scene, assets) }], deck, world)
  return { value: { ...shown, png: png.value }, messages: [...png.messages, ...(await missingFonts(deck, scene))] }
}

async function rasterised(
  pictures: readonly DeckPicture<string>[],
  deck: string,
  world: World,
): Promise<Outcome<readonly DeckPicture<Uint8Array>[]>> {
  const { markPng } = await import('../emit/png/mark.ts')
  const messages: Message[] = []
  const made: DeckPicture<Uint8Array>[] = []
  const results = await world.rasterise(pictures.map(({ content }) => content))
  for (const [index, result] of results.entries()) {
    const name = pictures[index]!.name.replace(/svg$/, 'png')
    if (result.type === 'png') made.push({ name, content: markPng(result.png) })
    else messages.push(error('compile/no-png', `"${deck}/${name}" cannot be made: ${result.reason}`))
  }
  return { value: made, messages }
}

/** PNGs are drawn in fandeck's own fonts alone, so that they are the same everywhere; the other formats leave fonts to their readers. */
async function missingFonts(deck: string, scene: Scene): Promise<readonly Message[]> {
  const { withoutFont } = await import('../text/coverage.ts')
  const missing = withoutFont(scene.slides.flatMap(({ items }) => items.flatMap(wordsOf)).join(''))
  if (missing.length === 0) return []
  const named = `${missing.slice(0, SHOWN).join(' ')}${missing.length > SHOWN ? ' …' : ''}`
  const reason = `the PNGs of "${deck}" have boxes in the place of ${named}: fandeck has no font for them`
  return [warning('compile/no-font', reason, undefined, 'the .pptx and the SVGs show them where a reader has a font')]
}

const SHOWN = 10

function wordsOf(item: Item): readonly string[] {
  if (item.type === 'text') return item.paragraphs.map(textOf)
  return item.type === 'table' ? item.rows.flatMap(({ cells }) => cells.map((cell) => textOf(cell.paragraph))) : []
}

function textOf({ runs }: TextParagraph): string {
  return runs.map((run) => run.text).join('')
}
