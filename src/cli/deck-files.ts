import path from 'node:path'
import type { DeckResult } from '../index.ts'
import { shown } from './library.ts'
import type { OutputFile } from './output.ts'
import { printable } from './terminal.ts'

/** Where the decks go: a folder, with a file name in it if the user gave one. */
export interface Target {
  readonly folder: string
  /** Null for the deck's name. */
  readonly file: string | null
}

/** The path of a deck's files without an ending, which is also the folder of its pictures. */
function stemOf(deck: DeckResult, { folder, file }: Target): string {
  return path.join(folder, file === null ? deck.name : file.replace(/\.(pptx|pdf|html)$/i, ''))
}

/** A deck's files, ready to write. */
export function outputs(deck: DeckResult, target: Target): readonly OutputFile[] {
  const stem = stemOf(deck, target)
  const { md, pptx, pdf, html, svg = [], png = [] } = deck.files
  return [
    ...(md === undefined ? [] : [{ path: `${stem}.md`, bytes: md }]),
    ...(pptx === undefined ? [] : [{ path: `${stem}.pptx`, bytes: pptx }]),
    ...(pdf === undefined ? [] : [{ path: `${stem}.pdf`, bytes: pdf }]),
    ...(html === undefined ? [] : [{ path: `${stem}.html`, bytes: html }]),
    ...[...svg, ...png].map(({ name, content }) => ({ path: path.join(stem, name), bytes: content })),
  ]
}

/** What a deck's line in the report says was written: pictures by their folder. */
export function written(deck: DeckResult, target: Target): string {
  const stem = stemOf(deck, target)
  const whole = { md: `${stem}.md`, pptx: `${stem}.pptx`, pdf: `${stem}.pdf`, html: `${stem}.html` }
  const names = { ...whole, svg: path.join(stem, '*.svg'), png: path.join(stem, '*.png') }
  return Object.entries(names)
    .filter(([format]) => Object.hasOwn(deck.files, format))
    .map(([, name]) => printable(shown(name)))
    .join(' and ')
}
