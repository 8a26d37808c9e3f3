import type { SceneSlide, TextItem } from '../../src/model/scene.ts'
import { itemOf } from './looking.ts'

/** The text with a name. */
export function textOf(slide: SceneSlide, name: string): TextItem {
  const item = itemOf(slide, name)
  if (item.type !== 'text') throw new Error(`${name} is a ${item.type}`)
  return item
}

/** The size of a text's first characters. */
export function sizeOf(slide: SceneSlide, name: string): number {
  return textOf(slide, name).paragraphs[0]!.runs[0]!.size
}
