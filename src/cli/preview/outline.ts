import { createHash } from 'node:crypto'
import type { DeckResult, Message, Outline, OutlineDeck, OutlineMessage, Plan, SlideContent } from '../../index.ts'
import { formatPlace, inOrder } from '../reporter.ts'

/** The decks of a build without an error, and what their slides show, by digest. */
export interface Shown {
  readonly title: string
  readonly language: string
  readonly decks: readonly OutlineDeck[]
  readonly contents: ReadonlyMap<string, SlideContent>
  readonly plan: Plan | null
}

/** Before there is a build without an error. */
export const NOTHING_SHOWN: Shown = { title: '', language: 'en', decks: [], contents: new Map(), plan: null }

/** Decks → what a preview shows of them. */
export function shownOf(decks: readonly DeckResult[], plan: Plan | null): Shown {
  const contents = new Map<string, SlideContent>()
  const findings = new Set(plan?.findings.map(({ id }) => id) ?? [])
  const outlined = decks.map((deck) => outlineDeck(deck, findings, contents))
  const first = decks[0]?.scene
  return { title: first?.title ?? '', language: first?.language ?? 'en', decks: outlined, contents, plan }
}

function outlineDeck(
  { name, title, theme, scene, contents }: DeckResult,
  findings: ReadonlySet<string>,
  known: Map<string, SlideContent>,
): OutlineDeck {
  const slides = scene.slides.map(({ key, title, kind }, index) => {
    const content = digest(contents[index]!)
    known.set(content, contents[index]!)
    const first = key.replace(/~\d+$/, '')
    return { key, title, kind, content, finding: findings.has(first) ? first : null }
  })
  return { name, title, theme, language: scene.language, size: scene.size, slides }
}

const digests = new WeakMap<SlideContent, string>()

/** Contents that are the same object as before are not read again. */
function digest(content: SlideContent): string {
  const known = digests.get(content)
  if (known !== undefined) return known
  const { picture, data, notes, markdown } = content
  const made = createHash('sha256')
    .update(JSON.stringify([picture, data, notes, markdown]))
    .digest('base64url')
  digests.set(content, made.slice(0, 22))
  return made.slice(0, 22)
}

/** What is shown, and what the newest build had to say → an outline. */
export function outlineOf(revision: number, shown: Shown, messages: readonly Message[], stale: boolean): Outline {
  const { title, language, decks, plan } = shown
  return { revision, title, language, decks, messages: inOrder(messages).map(outlineMessage), stale, plan }
}

/** A message as the page shows it. */
export function outlineMessage({ severity, rule, reason, place, hint = '', slides = [] }: Message): OutlineMessage {
  return { severity, rule, reason, place: formatPlace(place), hint, slides }
}
