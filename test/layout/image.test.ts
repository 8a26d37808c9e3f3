import { describe, expect, test } from 'vitest'
import type { Block, ImageBlock } from '../../src/model/deck.ts'
import * as d from './decks.ts'
import { bottomOf, boxOf, itemOf, keys, laid, words } from './looking.ts'

function picture(src: string, caption: string, more: Partial<ImageBlock> = {}): Block {
  return { ...(d.image(src, caption) as ImageBlock), ...more }
}

describe('a slide with a picture alone', () => {
  test('is filled by one that its author wants cut, down to its caption', () => {
    const slide = laid('image', [picture('wide.png', 'A stage', { fit: 'fill', focus: { x: 0.5, y: 0.2 } })])
    const { box, crop } = itemOf(slide, 'picture') as { box: { width: number; height: number } } & {
      crop: { top: number; bottom: number; left: number }
    }
    expect(box).toMatchObject({ x: 48, y: 105, width: 864 })
    expect(boxOf(slide, 'band')).toMatchObject({ x: 48, y: bottomOf(slide, 'picture'), width: 864 })
    expect(bottomOf(slide, 'band')).toBeCloseTo(488)
    expect(crop.left).toBe(0)
    expect(crop.top).toBeLessThan(crop.bottom)
    expect((1600 / 900) * (1 / (1 - crop.top - crop.bottom))).toBeCloseTo(box.width / box.height)
  })

  test('shows any other whole, in the middle of a mat', () => {
    const slide = laid('image', [picture('high.png', 'A stage')])
    const [mat, shown] = [boxOf(slide, 'mat'), boxOf(slide, 'picture')]
    expect(mat).toMatchObject({ x: 48, y: 105, width: 864, height: 383 })
    expect(shown.width / shown.height).toBeCloseTo(9 / 16)
    expect(shown.x - mat.x).toBeCloseTo(mat.x + mat.width - shown.x - shown.width)
    expect(bottomOf(slide, 'picture')).toBeLessThan(boxOf(slide, 'caption').y)
    expect(itemOf(slide, 'picture')).toMatchObject({ crop: null, alt: 'A picture' })
  })

  test('does not blow a small one up', () => {
    const slide = laid('image', [picture('small.png', '')])
    expect(boxOf(slide, 'picture')).toMatchObject({ width: 60, height: 40, x: 48 + 432 - 30 })
    expect(keys(slide)).not.toContain('caption')
  })

  test('has remarks at its foot', () => {
    const slide = laid('image', [d.paragraph('Look at the light'), picture('wide.png', '')])
    expect(words(slide, 'foot')).toEqual(['Look at the light'])
    expect(bottomOf(slide, 'mat')).toBeLessThan(boxOf(slide, 'foot').y)
  })
})
