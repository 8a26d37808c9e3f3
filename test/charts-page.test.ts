import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { dateCode, numberCode } from '../src/chart/native/number-code.ts'
import VERDICTS from './chart/native/verdicts.json' with { type: 'json' }
import { fandeck } from './cli/fandeck.ts'

const PAGE = readFileSync(path.join(import.meta.dirname, '../docs/charts.md'), 'utf8')

const SPANS = [...PAGE.matchAll(/`([^`\n]+)`/g)].map(([, span]) => span!)

/** True if the page has a text between backticks, where `…` stands for what differs from chart to chart. */
function onPage(text: string): boolean {
  return SPANS.some((span) => {
    const parts = span.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    return new RegExp(`^${parts.join('.+')}$`).test(text)
  })
}

/** A verdict of a spec of the corpus. */
type Verdict = { readonly picture: string } | { readonly native: string; readonly approximations: readonly string[] }

const verdicts: readonly Verdict[] = Object.values(VERDICTS)

test('every reason for a picture is on the page', () => {
  const reasons = verdicts.flatMap((verdict) => ('picture' in verdict ? [verdict.picture] : []))
  expect(reasons.length).toBeGreaterThan(10)
  expect(reasons.filter((reason) => !onPage(reason))).toEqual([])
})

test('every approximation is on the page', () => {
  const all = verdicts.flatMap((verdict) => ('approximations' in verdict ? verdict.approximations : []))
  expect(all.length).toBeGreaterThan(10)
  expect(all.filter((approximation) => !onPage(approximation))).toEqual([])
})

test('formats become those that the page says', () => {
  const [, section = ''] = PAGE.split("## How formats become Excel's")
  const rows = [...section.matchAll(/^\| `([^`]+)` \| `([^`]+)` \|$/gm)].map(([, vega, excel]) => [vega!, excel])
  expect(rows.length).toBeGreaterThan(10)
  const converted = rows.map(([vega]) => [
    vega,
    vega!.includes('%') && vega !== '.0%' ? dateCode(vega!) : numberCode(vega!),
  ])
  expect(converted).toEqual(rows)
})

test('the chart that the page explains is explained as printed', async () => {
  const command = /^npx fandeck (chart .*)$/m.exec(PAGE)![1]!.split(' ')
  const printed = /^```text\n([\s\S]*?)^```$/m.exec(PAGE)![1]
  expect(await fandeck(process.cwd(), ...command)).toEqual({ code: 0, out: printed, err: '' })
})
