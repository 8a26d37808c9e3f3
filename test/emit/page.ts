import { readFileSync } from 'node:fs'
import path from 'node:path'
import { deckPage } from '../../src/compile/page.ts'
import type { Assets } from '../../src/model/assets.ts'
import type { Scene } from '../../src/model/scene.ts'
import { memoryWorld } from '../world.ts'
import { ASSETS } from './scenes.ts'

/** A font that comes with fandeck, by the name of its file. */
export function font(name: string): Uint8Array {
  return readFileSync(path.join(import.meta.dirname, '../../dist/fonts', name))
}

/** The page of a scene, with the fonts that come with fandeck. */
export function page(of: Scene, assets: Assets = ASSETS): Promise<string> {
  return deckPage(of, assets, memoryWorld({}))
}
