/** How bad a message is: an error stops the build, a warning does not (unless `--strict`). */
export type Severity = 'error' | 'warning'

/** Where a message points to. Lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  /** The file as the user named it, relative to where the user stands. */
  readonly file?: string
  readonly line?: number
  readonly column?: number
  /** A path inside the document, such as `sections[0].findings[2].claim`. */
  readonly path?: string
}

/** Something that a stage has to say about the content that it was given. */
export interface Message {
  readonly severity: Severity
  /** A stable id, `<room>/<kebab-case>`, such as `layout/overflow`. */
  readonly rule: string
  /** One sentence without a full stop, with the offending value in quotation marks. */
  readonly reason: string
  readonly place?: Place
  /** What to do about it, a sentence or a suggestion such as `did you mean "kantar"?`. */
  readonly hint?: string
  /** The slides that it concerns, of one deck or of several; absent where it concerns none alone. */
  readonly slides?: readonly SlideOf[]
}

/** A slide of a deck. */
export interface SlideOf {
  /** The name of the deck. */
  readonly deck: string
  /** The key of the slide. */
  readonly slide: string
}

/** What a stage returns: what it could make, and what it has to say. No stage throws for bad content. */
export interface Outcome<T> {
  readonly value: T
  readonly messages: readonly Message[]
}

/** True if any of the messages is an error. */
export function hasErrors(messages: readonly Message[]): boolean {
  return messages.some((message) => message.severity === 'error')
}

/** The messages without those that say the same of the same place again: one concerns the slides of all. */
export function distinct(messages: readonly Message[]): readonly Message[] {
  const found = new Map<string, Message>()
  for (const message of messages) {
    const { slides = [], ...said } = message
    const key = JSON.stringify(said)
    const all = [...(found.get(key)?.slides ?? []), ...slides]
    found.set(key, all.length === 0 ? message : { ...said, slides: once(all) })
  }
  return [...found.values()]
}

function once(slides: readonly SlideOf[]): readonly SlideOf[] {
  return [...new Map(slides.map((slide) => [JSON.stringify([slide.deck, slide.slide]), slide])).values()]
}

/** An error message. */
export function error(rule: string, reason: string, place?: Place, hint?: string): Message {
  return { severity: 'error', rule, reason, ...(place && { place }), ...(hint && { hint }) }
}

/** A warning message. */
export function warning(rule: string, reason: string, place?: Place, hint?: string): Message {
  return { severity: 'warning', rule, reason, ...(place && { place }), ...(hint && { hint }) }
}
