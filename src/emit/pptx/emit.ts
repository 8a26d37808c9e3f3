import type { Assets } from '../../model/assets.ts'
import type { Package, Part } from '../../model/package.ts'
import type { Scene } from '../../model/scene.ts'
import type { Transition } from '../../model/transition.ts'
import type { Compressed } from '../../model/world.ts'
import { collect } from '../../opc/collect.ts'
import { seal } from '../../opc/seal.ts'
import { baseOf } from './package/base/base.ts'
import { createChartStore } from './package/chart-store.ts'
import type { Deck } from './package/deck.ts'
import { finishSlides } from './package/finish-slides.ts'
import { graft } from './package/graft/graft.ts'
import { createMediaStore } from './package/media.ts'
import { createEasel } from './paint/easel.ts'
import { paint } from './paint/paint.ts'
import { withPanels } from './panels.ts'
import { titled } from './titled.ts'

/** What a deck's bytes depend on besides the scene and its assets. */
export interface PptxOptions {
  /** The date that the document's properties carry. */
  readonly modified: Date
  /** The template that the slides are laid into, whose layouts the scene has; absent for a package of our own. */
  readonly template?: Package | undefined
  /** How each slide comes. Defaults to `none`. */
  readonly transition?: Transition | undefined
  /** What was compressed before, which is not compressed again. */
  readonly compressed?: Compressed | undefined
}

/**
 * Scene and assets → the bytes of a PowerPoint file. It measures nothing and decides nothing about layout; the same
 * input gives the same bytes on any machine and in any time zone.
 *
 *     slides ─▶ paint (PptxGenJS) ─▶ open, parse ─▶ passes ─▶ write ─┐
 *     pictures, charts ───────────────────────────▶ their stores ────┼─▶ collect ─▶ seal
 *     theme, notes, properties ─────▶ base package or template ──────┘
 */
export async function emitPptx(scene: Scene, assets: Assets, options: PptxOptions): Promise<Uint8Array> {
  const complete = withPanels(titled(scene), assets)
  const easel = createEasel(complete, assets)
  const { template, modified } = options
  const base = template ? graft(template, complete, modified) : baseOf(complete, modified)
  const deck: Deck = {
    scene: complete,
    assets,
    base,
    media: createMediaStore(base.parts),
    charts: createChartStore(base.parts),
    compressed: options.compressed ?? new Map(),
    transition: options.transition ?? 'none',
    numbers: easel.numbers,
  }
  const slides: Part[] = []
  for (let first = 0; first < complete.slides.length; first += BATCH) {
    const batch = complete.slides.slice(first, first + BATCH)
    slides.push(...finishSlides(await paint(batch, easel), first + 1, batch.length, deck))
  }
  const parts = [...deck.base.parts, ...slides, ...deck.media.parts(), ...deck.charts.parts()]
  return seal(collect(parts, deck.base.root), deck.base.root, deck.compressed)
}

// PptxGenJS keeps every object and every string until it has written: 1,000 slides of text at once need 97 MB, in batches 75.
const BATCH = 100
