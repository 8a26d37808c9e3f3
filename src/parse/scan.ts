import type { Message, Outcome, Place } from '../model/message.ts'
import { classify, closesFence, type Line } from './line.ts'
import * as messages from './messages.ts'

/** The lines of one slide: what stands between two `#` headings or `---` lines. */
export interface Segment {
  /** What follows the `#`; null for lines without a heading. */
  readonly heading: Stretch | null
  readonly parts: readonly Part[]
}

/** A piece of a slide: plain Markdown, or a directive with what it holds. */
export type Part = MarkdownPart | DirectivePart

export interface MarkdownPart extends Stretch {
  readonly type: 'markdown'
}

/** `::: name {attributes}` up to its `:::`; the text is what follows the colons. */
export interface DirectivePart extends Stretch {
  readonly type: 'directive'
  readonly parts: readonly Part[]
}

/** Characters of the user's file, and where they start. */
export interface Stretch {
  readonly text: string
  readonly place: Place
}

/** Directives may hold directives this deep; slides need three levels. */
const DEEPEST = 10

/** Lines of plain Markdown after which a new paragraph begins a piece of its own. */
const LONG = 30

/** The body of slide Markdown, cut into slides and directives by its lines alone. */
export function scan(body: string, file: string, firstLine: number): Outcome<readonly Segment[]> {
  const state = createState(file, firstLine)
  for (const line of body.split('\n')) {
    if (state.verbatim !== null) inVerbatim(line, state)
    else structure(line, classify(line), state)
    state.line++
  }
  if (state.verbatim !== null) state.messages.push(messages.neverClosed(state.verbatim.marker, state.verbatim.place))
  closeAll(state)
  return { value: state.segments, messages: state.messages }
}

/** Where the scanner is: in which slide, which directives, which block of code or comment. */
interface State {
  readonly messages: Message[]
  readonly file: string
  /** The number of the line at hand. */
  line: number
  readonly segments: Grown<Segment>[]
  /** The directives around the line at hand, outermost first. */
  readonly open: Grown<DirectivePart>[]
  /** The lines of plain Markdown just before the line at hand. */
  leaf: string[]
  /** The block of code or comment that the line at hand is in, by what opened it. */
  verbatim: { readonly marker: string; readonly place: Place } | null
}

type Grown<T> = T & { readonly parts: Part[] }

function createState(file: string, line: number): State {
  return { messages: [], file, line, segments: [{ heading: null, parts: [] }], open: [], leaf: [], verbatim: null }
}

function structure(line: string, found: Line, state: State): void {
  switch (found.type) {
    case 'text':
      text(line, state)
      break
    case 'fence':
      startVerbatim(line, found.marker, found.column, state)
      break
    case 'comment':
      startVerbatim(line, '<!--', found.column, state)
      break
    case 'break':
      startSegment(null, state)
      break
    case 'heading':
      startSegment({ text: found.text, place: placeIn(state, found.column) }, state)
      break
    case 'open':
      openDirective(found.directive, found.column, state)
      break
    case 'close':
      closeDirective(line, state)
      break
  }
}

/** A paragraph after a blank line begins a new piece where the last one has grown long: short pieces parse faster. */
function text(line: string, state: State): void {
  const startsParagraph = state.leaf.length >= LONG && state.leaf.at(-1)!.trim() === '' && /^\p{L}/u.test(line)
  if (startsParagraph) flush(state)
  state.leaf.push(line)
}

function startVerbatim(line: string, marker: string, column: number, state: State): void {
  state.verbatim = { marker, place: placeIn(state, column) }
  state.leaf.push(line)
}

function inVerbatim(line: string, state: State): void {
  const { marker } = state.verbatim!
  if (marker === '<!--' ? line.includes('-->') : closesFence(line, marker)) state.verbatim = null
  state.leaf.push(line)
}

function startSegment(heading: Stretch | null, state: State): void {
  closeAll(state)
  state.segments.push({ heading, parts: [] })
}

function openDirective(text: string, column: number, state: State): void {
  flush(state)
  const directive: Grown<DirectivePart> = { type: 'directive', text, place: placeIn(state, column), parts: [] }
  if (state.open.length < DEEPEST) partsIn(state).push(directive)
  else state.messages.push(messages.tooDeep(directive.place))
  state.open.push(directive)
}

function closeDirective(line: string, state: State): void {
  flush(state)
  if (state.open.pop() === undefined) state.messages.push(messages.strayClose(placeIn(state, line.indexOf(':') + 1)))
}

function closeAll(state: State): void {
  flush(state)
  for (const { text, place } of state.open.splice(0)) state.messages.push(messages.neverClosed(`::: ${text}`, place))
}

/** Ends a piece of plain Markdown; blank lines before it are no part of it. */
function flush(state: State): void {
  const blank = state.leaf.findIndex((line) => line.trim() !== '')
  const line = state.line - state.leaf.length + blank
  const place = { file: state.file, line, column: 1 }
  if (blank >= 0) partsIn(state).push({ type: 'markdown', text: state.leaf.slice(blank).join('\n'), place })
  state.leaf = []
}

function partsIn(state: State): Part[] {
  return state.open.at(-1)?.parts ?? state.segments.at(-1)!.parts
}

function placeIn(state: State, column: number): Place {
  return { file: state.file, line: state.line, column }
}
