import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Panel } from '../../../src/model/native-chart.ts'
import { NAMES, runSpec } from './run.ts'
import VERDICTS from './verdicts.json' with { type: 'json' }

const MODELS = path.join(import.meta.dirname, 'models')

test.each(NAMES)('%s', async (name) => {
  const { verdict } = await runSpec(name)
  const said =
    'picture' in verdict
      ? { picture: verdict.picture }
      : {
          native: kindsOf(verdict.panels).join(', '),
          ...(verdict.panels.length > 1 && { panels: verdict.panels.map((panel) => panel.name) }),
          approximations: [...new Set(verdict.panels.flatMap(({ chart }) => chart.approximations))],
        }
  expect(said).toEqual((VERDICTS as Readonly<Record<string, unknown>>)[name])
  if ('picture' in verdict) return
  const { panels } = verdict
  const model = panels.length === 1 ? panels[0]!.chart : panels
  await expect(written(model)).toMatchFileSnapshot(path.join(MODELS, `${name}.txt`))
})

/** The kinds of plots in panels, each combination once. */
function kindsOf(panels: readonly Panel[]): readonly string[] {
  return [...new Set(panels.map(({ chart }) => chart.plots.map(({ type }) => type).join(' + ')))]
}

test('there is a verdict for every spec, and a model for every native one', () => {
  expect(Object.keys(VERDICTS).sort()).toEqual([...NAMES].sort())
  const native = Object.entries(VERDICTS).flatMap(([name, verdict]) => ('native' in verdict ? [`${name}.txt`] : []))
  expect(readdirSync(MODELS).sort()).toEqual(native.sort())
})

/** Lists of numbers and of words on a line each, so that a model can be read. */
function written(chart: unknown): string {
  return `${JSON.stringify(chart, null, 2).replace(/\[[^[\]{}]*\]/g, (list) => list.replace(/\s*\n\s*/g, ' '))}\n`
}
