import type { Message, Place, Stage } from '../index.ts'
import { isPowerPoint } from './powerpoint.ts'
import { type Paint, paintFor, printable } from './terminal.ts'

/** Where a command's words go. Results go to `out`, everything else to `err`, so that a pipe gets results alone. */
export interface Reporter {
  readonly paint: Paint
  /** Prints a result. Foreign text in it must be `printable`. */
  print(line: string): void
  /** Prints something to know, unless quiet. Foreign text in it must be `printable`. */
  note(line: string): void
  messages(messages: readonly Message[]): void
  /** Shows on a terminal what is being done; nothing in a pipe. */
  progress(stage: Stage, deck?: string): void
  /** Takes the progress line away. */
  done(): void
}

const DOING: Readonly<Record<Stage, string>> = {
  read: 'reading',
  charts: 'reading charts',
  write: 'writing slides',
  draw: 'drawing charts',
  emit: 'making the file',
}

/** A reporter on the process's own streams. With `quiet` only messages are printed. */
export function createReporter(quiet: boolean): Reporter {
  const { stdout, stderr, env } = process
  const paint = paintFor(stdout, env)
  const warn = paintFor(stderr, env)
  const live = stderr.isTTY === true && !quiet && env['TERM'] !== 'dumb'
  let shown = false
  const clear = (): void => {
    if (shown) stderr.write('\r\u001b[2K')
    shown = false
  }
  return {
    paint,
    print(line) {
      clear()
      stdout.write(`${line}\n`)
    },
    note(line) {
      clear()
      if (!quiet) stderr.write(`${line}\n`)
    },
    messages(messages) {
      clear()
      for (const message of inOrder(messages)) stderr.write(`${formatMessage(message, warn)}\n`)
    },
    progress(stage, deck) {
      if (!live) return
      clear()
      stderr.write(warn.dim(`${deck ? `${printable(deck)}: ` : ''}${DOING[stage]} …`))
      shown = true
    },
    done: clear,
  }
}

/** `report.yaml:41:14 error unknown source "kantr", did you mean "kantar"?  read/unknown-source` */
export function formatMessage(message: Message, paint: Paint): string {
  const { severity, reason, hint, rule } = message
  const word = severity === 'error' ? paint.red('error') : paint.yellow('warning')
  const place = formatPlace(message.place)
  const text = `${reason}${hint ? `, ${hint}` : ''}`
  return `${place ? `${paint.bold(printable(place))} ` : ''}${word} ${printable(text)}  ${paint.dim(rule)}`
}

/** `file:line:column`, as far as it is known; a PowerPoint file has no lines but slides and parts: `deck.pptx slide 4`. */
export function formatPlace(place: Place | undefined): string {
  if (!place) return ''
  const spot = [place.file, place.line, place.column].filter((part) => part !== undefined).join(':')
  if (spot === '') return place.path ?? ''
  return place.path !== undefined && isPowerPoint(place.file ?? '') ? `${spot} ${place.path}` : spot
}

/** Messages by file, line and column. */
export function inOrder(messages: readonly Message[]): readonly Message[] {
  return [...messages].sort(
    (a, b) =>
      compare(a.place?.file ?? '', b.place?.file ?? '') ||
      compare(a.place?.line ?? 0, b.place?.line ?? 0) ||
      compare(a.place?.column ?? 0, b.place?.column ?? 0),
  )
}

function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0
}
