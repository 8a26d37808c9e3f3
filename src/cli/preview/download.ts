import { compile, type DeckResult, hasErrors, type Message } from '../../index.ts'
import type { OpenWorld } from '../world.ts'
import { type Inputs, messageOf } from './inputs.ts'
import { outlineMessage } from './outline.ts'

import type { Download, Wanted } from './source.ts'

/** Makes a file of what is on disk now, for whoever downloads it. */
export async function download(wanted: Wanted, inputs: Inputs, world: OpenWorld): Promise<Download> {
  const formats = [wanted.format === 'png' ? 'svg' : wanted.format] as const
  try {
    const { value, messages } = await compile(world.keep(await inputs({ formats, audiences: [wanted.deck] })), world)
    if (hasErrors(messages)) return refused(messages)
    const deck = value.decks.find(({ name }) => name === wanted.deck)
    return deck === undefined ? { type: 'absent' } : await fileOf(deck, wanted, world)
  } catch (error) {
    return refused([messageOf(error)])
  }
}

function refused(messages: readonly Message[]): Download {
  return { type: 'refused', messages: messages.map(outlineMessage) }
}

async function fileOf({ name, files }: DeckResult, { format, slide }: Wanted, world: OpenWorld): Promise<Download> {
  if (format === 'png') {
    const picture = files.svg?.[(slide ?? 1) - 1]
    return picture === undefined ? { type: 'absent' } : pictureOf(`${name}-${slide}.png`, picture.content, world)
  }
  const content = files[format]
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return bytes === undefined ? { type: 'absent' } : { type: 'file', name: `${name}.${format}`, bytes }
}

async function pictureOf(name: string, svg: string, world: OpenWorld): Promise<Download> {
  const [made] = await world.rasterise([svg])
  if (made?.type === 'png') return { type: 'file', name, bytes: made.png }
  const reason = `"${name}" cannot be made: ${made?.reason ?? 'nothing makes PNGs'}`
  return refused([{ severity: 'error', rule: 'compile/no-png', reason }])
}
