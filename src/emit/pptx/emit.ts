import type { Assets } from '../../model/assets.ts'
import type { Part } from '../../model/package.ts'
import type { Scene } from '../../model/scene.ts'
import type { Compressed } from '../../model/world.ts'
import { collect } from '../../opc/collect.ts'
import { seal } from '../../opc/seal.ts'
import { baseParts, ROOT_RELATIONSHIPS } from './package/base/base.ts'
import { finishSlides } from './package/finish-slides.ts'
import { createMediaStore } from './package/media.ts'
import { createEasel } from './paint/easel.ts'
import { paint } from './paint/paint.ts'
import { titled } from './titled.ts'

/** What a deck's bytes depend on besides the scene and its assets. */
export interface PptxOptions {
  /** The date that the document's properties carry. */
  readonly modified: Date
  /** What was compressed before, which is not compressed again. */
  readonly compressed?: Compressed | undefined
}

/**
 * Scene and assets → the bytes of a PowerPoint file. It measures nothing and decides nothing about layout; the same
 * input gives the same bytes on any machine and in any time zone.
 *
 *     slides ─▶ paint (PptxGenJS) ─▶ open, parse ─▶ passes ─▶ write ─┐
 *     pictures ──────────────────────────────────▶ media store ──────┼─▶ collect ─▶ seal
 *     theme, notes, properties ──────────────────▶ base package ─────┘
 */
export async function emitPptx(scene: Scene, assets: Assets, options: PptxOptions): Promise<Uint8Array> {
  const complete = titled(scene)
  const easel = createEasel(complete, assets)
  const deck = { scene: complete, assets, media: createMediaStore() }
  const slides: Part[] = []
  for (let first = 0; first < complete.slides.length; first += BATCH) {
    const batch = complete.slides.slice(first, first + BATCH)
    slides.push(...finishSlides(await paint(batch, easel), first + 1, batch.length, deck))
  }
  const parts = [...baseParts(complete, options.modified), ...slides, ...deck.media.parts()]
  return seal(collect(parts, ROOT_RELATIONSHIPS), ROOT_RELATIONSHIPS, options.compressed)
}

// PptxGenJS keeps every object and every string until it has written: 1,000 slides at once take 400 MB, in batches 280.
const BATCH = 48
