import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { dataNames } from '../../../src/chart/check.ts'
import { dress } from '../../../src/chart/dress.ts'
import { chartLocale } from '../../../src/chart/locale.ts'
import { nativeChart } from '../../../src/chart/native/native.ts'
import * as engine from '../../../src/chart/vega.ts'
import type { Json } from '../../../src/model/chart.ts'
import { readTable } from '../../../src/read/table.ts'
import { DIRECT } from '../drawing.ts'
import { measure, request } from '../requests.ts'

const CONTENT = path.join(import.meta.dirname, '../../../content')

const CHARTS = readdirSync(CONTENT).flatMap((report) =>
  readdirSync(path.join(CONTENT, report, 'charts')).map((file) => [report, file] as const),
)

test.each(CHARTS)('the chart %s/%s of a sample report is native', async (report, file) => {
  const spec = JSON.parse(readFileSync(path.join(CONTENT, report, 'charts', file), 'utf8')) as Json
  const folder = path.join(CONTENT, report, 'data')
  const tables = readdirSync(folder).flatMap((name) => {
    const key = name.replace(/\.\w+$/, '')
    if (!dataNames(spec).includes(key)) return []
    const source = readFileSync(path.join(folder, name), 'utf8')
    return [[key, readTable({ file: name, source }).value!] as const]
  })
  const log = { warnings: new Set<string>(), errors: new Set<string>() }
  const locale = chartLocale('en')
  const asked = request(spec, Object.fromEntries(tables), { style: DIRECT })
  const { vega } = await dress(asked, engine, locale, measure, log)
  const view = await engine.openView(vega, locale, measure, log)
  const verdict = nativeChart({ vega, root: view.scene(), scale: view.scale, style: DIRECT, size: asked })
  view.close()
  expect(verdict).toHaveProperty('panels')
})
