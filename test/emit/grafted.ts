import { compile, type DeckResult, type Message } from '../../src/index.ts'
import { drawNothing, inputOf, memoryWorld } from '../world.ts'

/** Slides of seven kinds, with speaker notes, a table and two lists. */
export const SLIDES = `---
title: Tea in spring
author: Ada
date: 2026-03-01
---

# Tea in spring {.cover}

What do people drink?

---

# Cups {.section}

---

# People drink more tea

- Hot tea in the morning
- Cold tea at noon

:::notes
Say it slowly.
:::

---

# Green and black {.two-column}

:::columns
:::column
## Green

- Fresh
:::
:::column
## Black

- Strong
:::
:::

---

# Cups by year {.table}

| Year | Cups |
|---|---|
| 2024 | 3 |
| 2025 | 5 |

---

# Tea is calm {.statement}

Tea calms people down.

---

# Thank you {.closing}

ada@example.org
`

/** The titles of these slides. */
export const TITLES = [
  'Tea in spring',
  'Cups',
  'People drink more tea',
  'Green and black',
  'Cups by year',
  'Tea is calm',
  'Thank you',
] as const

/** The slides made in a template: the deck, its bytes, and what was said. */
export async function madeIn(
  template: Uint8Array,
  source: string = SLIDES,
  file = 'brand.pptx',
): Promise<{ readonly deck: DeckResult; readonly bytes: Uint8Array; readonly messages: readonly Message[] }> {
  const input = inputOf(source, { kind: 'slides', formats: ['pptx'], referenceDoc: { file, bytes: template } })
  const { value, messages } = await compile(input, memoryWorld({}, drawNothing))
  const deck = value.decks[0]
  const bytes = deck?.files.pptx
  if (!deck || !bytes) throw new Error(messages.map(({ reason }) => reason).join('\n'))
  return { deck, bytes, messages }
}
