import { compile, hasErrors, type Message, type Outline, planOf } from '../../index.ts'
import type { ContentOptions } from '../settings.ts'
import type { Trace } from '../watch/trace.ts'
import type { OpenWorld } from '../world.ts'
import { download } from './download.ts'
import { type Inputs, inputsOf, messageOf } from './inputs.ts'
import { NOTHING_SHOWN, outlineOf, type Shown, shownOf } from './outline.ts'
import type { PreviewSource } from './source.ts'

/** A report or slides under preview. */
export interface Session extends PreviewSource {
  /** Builds what is on disk now. The decks shown stay as they are where it has errors. */
  build(): Promise<Built>
}

/** How a build went. */
export interface Built {
  readonly outline: Outline
  readonly messages: readonly Message[]
}

/** Begins a preview of what the options name; nothing is shown before the first build. */
export function openSession(options: ContentOptions, world: OpenWorld, trace: Trace): Session {
  const listeners = new Set<() => void>()
  let shown: Shown = NOTHING_SHOWN
  let before: Shown = NOTHING_SHOWN
  let outline: Outline | null = null
  const inputs = inputsOf(options, trace)
  return {
    outline: () => outline,
    // A page may still ask for what the build before showed.
    content: (digest) => shown.contents.get(digest) ?? before.contents.get(digest),
    onChange: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    download: async (wanted) => {
      const known = shown.decks.some(({ name }) => name === wanted.deck)
      return known ? download(wanted, inputs, world) : { type: 'absent' }
    },
    build: async () => {
      const made = await built(inputs, world)
      if (made.shown !== null) {
        before = shown
        shown = made.shown
      }
      outline = outlineOf((outline?.revision ?? 0) + 1, shown, made.messages, made.shown === null)
      for (const listener of listeners) listener()
      return { outline, messages: made.messages }
    },
  }
}

async function built(
  inputs: Inputs,
  world: OpenWorld,
): Promise<{ readonly shown: Shown | null; readonly messages: readonly Message[] }> {
  try {
    const { value, messages } = await compile(world.keep(await inputs({ formats: [], contents: true })), world)
    return { shown: hasErrors(messages) ? null : shownOf(value.decks, await planOf(value)), messages }
  } catch (error) {
    return { shown: null, messages: [messageOf(error)] }
  }
}
