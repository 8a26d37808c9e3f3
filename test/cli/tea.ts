import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'vitest'
import { fandeck, temporaryFolder } from './fandeck.ts'

/** A small report that makes one deck of three slides, without a chart. */
export const REPORT = `report: 1
title: Tea
date: 2026-01-31
audiences: [marketing]
topics: { taste: Taste }
sources: { kantar: { title: Tea study } }
sections:
  - id: cups
    title: Cups
    findings:
      - id: more-cups
        claim: People drink more tea [@kantar]
        topics: [taste]
        weight: 3
`

/** The same with a chart, on line 8. */
export const CHARTED: string = REPORT.replace(
  'sections:',
  'data: { mix: data/mix.csv }\ncharts: { mix: { title: Cups, spec: charts/mix.vl.json, alt: More cups, sources: [kantar] } }\nsections:',
).concat('        chart: mix\n')

export const SPEC =
  '{"data":{"name":"mix"},"mark":"bar","encoding":{"x":{"field":"year","type":"nominal"},"y":{"field":"cups","type":"quantitative"}}}\n'

export const DATA = 'year,cups\n2024,3\n2025,5\n'

/** What the charted report is made of. */
export const TEA: Files = { 'tea/report.yaml': CHARTED, 'tea/charts/mix.vl.json': SPEC, 'tea/data/mix.csv': DATA }

/** Slides by hand. */
export const SLIDES = '---\ntitle: Tea\n---\n\n# People drink more tea\n\n- Hot\n- Cold\n'

/** Path → content; null for a file that is not there after all. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>

/** A new folder with these files in it. */
export function folderWith(files: Files): string {
  const cwd = temporaryFolder()
  add(cwd, files)
  return cwd
}

/** Puts files into a folder. */
export function add(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    if (content === null) continue
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
}

/** The names of all files below a folder, hidden ones too, with the folders that are empty. */
export function filesIn(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true }).map(String)
  const empty = (name: string): boolean =>
    statSync(path.join(folder, name)).isFile() || readdirSync(path.join(folder, name)).length === 0
  return names
    .filter(empty)
    .map((name) => name.split(path.sep).join('/'))
    .sort()
}

/** Every file below a folder, with its bytes as text. */
export function contentOf(folder: string): Readonly<Record<string, string>> {
  const names = filesIn(folder).filter((name) => statSync(path.join(folder, name)).isFile())
  return Object.fromEntries(names.map((name) => [name, readFileSync(path.join(folder, name), 'latin1')]))
}

/**
 * Runs a command that must refuse: with this exit code, without having written or removed a file, without a stack trace.
 * Returns the lines that it said, but for the one that counts the errors.
 */
export async function refusal(cwd: string, code: number, ...argv: readonly string[]): Promise<readonly string[]> {
  const before = names(cwd)
  const run = await fandeck(cwd, ...argv)
  expect({ code: run.code, out: run.out, err: code === run.code ? '' : run.err }).toEqual({ code, out: '', err: '' })
  expect(run.err).not.toMatch(/^\s+at |fandeck itself failed|\[object|undefined/m)
  expect(names(cwd)).toEqual(before)
  const lines = run.err.trimEnd().split('\n')
  const last = lines.at(-1) ?? ''
  return /^\d+ errors?.*; nothing was written$/.test(last) ? lines.slice(0, -1) : lines
}

/** By name only: a link may lead to something that is better not read. */
function names(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true }).map(String).sort()
}

/** The report with one text in place of another, which must be there. */
export function changed(from: string | RegExp, to: string, report: string = REPORT): string {
  expect(report).toMatch(from)
  return report.replace(from, to)
}
