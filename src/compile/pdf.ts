import type { Assets } from '../model/assets.ts'
import { type Message, type Outcome, warning } from '../model/message.ts'
import type { Scene } from '../model/scene.ts'
import type { World } from '../model/world.ts'
import { fontsOf } from './pdf-fonts.ts'

/** How the PDF of a deck is made. */
export interface DeckPdf {
  /** What messages call the deck. */
  readonly deck: string
  readonly modified: Date
  /** Pages of notes, each with its slide, instead of pages of slides. */
  readonly notes: boolean
}

/** Scene and assets → a PDF. What cannot be shown in it is a warning. */
export async function deckPdf(
  scene: Scene,
  assets: Assets,
  { deck, modified, notes }: DeckPdf,
  world: World,
): Promise<Outcome<Uint8Array>> {
  const [{ emitPdf }, { notesPages }] = await Promise.all([
    import('../emit/pdf/emit.ts'),
    import('../layout/notes-pages.ts'),
  ])
  const pages = notes ? notesPages(scene) : null
  const whole = await withPngs(assets, world)
  const fonts = await fontsOf(scene, whole, pages?.flat() ?? [], world)
  const { compressed } = world
  const { bytes, missing, damaged } = emitPdf(scene, whole, { modified, fonts, notes: pages, compressed })
  return { value: bytes, messages: [...withoutFont(deck, missing), ...damaged.map((src) => unreadable(deck, src))] }
}

/** The assets with a PNG of each drawing that cannot be drawn as lines and text, and that has come without one. */
async function withPngs(assets: Assets, world: World): Promise<Assets> {
  const { readDrawing } = await import('../emit/pdf/svg/read.ts')
  const bare = [...assets.drawings].filter(([, { png, svg }]) => png === null && readDrawing(svg) === null)
  const made = await world.rasterise(bare.map(([, { svg }]) => svg))
  const drawn = bare.map(([key, drawing], index) => {
    const result = made[index]
    return [key, { ...drawing, png: result?.type === 'png' ? result.png : null }] as const
  })
  return { ...assets, drawings: new Map([...assets.drawings, ...drawn]) }
}

/** How many characters a message names. */
const SHOWN = 10

function withoutFont(deck: string, missing: readonly string[]): readonly Message[] {
  if (missing.length === 0) return []
  const named = `${missing.slice(0, SHOWN).join(' ')}${missing.length > SHOWN ? ' …' : ''}`
  const reason = `the PDF of "${deck}" has boxes in the place of ${named}: fandeck has no font for them`
  return [warning('compile/no-font', reason, undefined, 'the .pptx shows them where a reader has a font')]
}

function unreadable(deck: string, src: string): Message {
  const reason = `"${src}" has an empty frame in its place in the PDF of "${deck}": its content is damaged`
  return warning('compile/no-picture', reason, undefined, 'open it in an image editor and save it again')
}
