// How many charts of a folder of Vega-Lite specs PowerPoint can draw by itself, and why it cannot draw the others.
// node scripts/chart-corpus.js FOLDER [DATA]: specs that name files find them under DATA, the package vega-datasets by default.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as vega from 'vega'
import { chartConfig } from '../dist/chart/config.js'
import { nativeChart } from '../dist/chart/native/native.js'
import { chartStyle } from '../dist/chart/style.js'
import { openView, toVega } from '../dist/chart/vega.js'
import { readTheme } from '../dist/read/theme.js'

const root = path.join(import.meta.dirname, '..')
const [folder, data = path.join(root, 'node_modules/vega-datasets')] = process.argv.slice(2)
if (folder === undefined) {
  console.error('usage: node scripts/chart-corpus.js FOLDER [DATA]')
  process.exit(2)
}

process.env.TZ = 'UTC'
const theme = path.join(root, 'templates/themes/executive.yaml')
const style = chartStyle(readTheme({ file: theme, source: readFileSync(theme, 'utf8') }).value)

const verdicts = []
for (const file of readdirSync(folder).sort()) {
  if (!file.endsWith('.json')) continue
  const spec = JSON.parse(readFileSync(path.join(folder, file), 'utf8'))
  verdicts.push({ file, one: isStaticView(spec), ...(await verdictOf(spec)) })
}
report('all', verdicts)
report(
  'static, of one view',
  verdicts.filter(({ one }) => one),
)

async function verdictOf(spec) {
  const log = { warnings: new Set(), errors: new Set() }
  try {
    const compiled = toVega(inlined(spec), chartConfig(style), log)
    const view = await openView(compiled, null, (text, _, size) => text.length * size * 0.5, log)
    try {
      const size = { width: 800, height: 400 }
      const verdict = nativeChart({ vega: compiled, root: view.scene(), scale: view.scale, style, size })
      if ('picture' in verdict) return verdict
      return { notes: [...new Set(verdict.panels.flatMap(({ chart }) => chart.approximations))] }
    } finally {
      view.close()
    }
  } catch (thrown) {
    return { error: thrown instanceof Error ? thrown.message : String(thrown) }
  }
}

/** True for a chart of one view that nobody can change by pointing at it. */
function isStaticView(spec) {
  const split = ['row', 'column', 'facet'].some((name) => spec.encoding?.[name] !== undefined)
  const text = JSON.stringify(spec)
  const moves = spec.params !== undefined || text.includes('"param"') || text.includes('"selection"')
  return (spec.mark !== undefined || spec.layer !== undefined) && spec.facet === undefined && !split && !moves
}

/** The spec with the files that it names read into it. */
function inlined(part) {
  if (Array.isArray(part)) return part.map(inlined)
  if (typeof part !== 'object' || part === null) return part
  const file = typeof part.url === 'string' ? path.join(data, part.url) : null
  if (file !== null && existsSync(file)) {
    const { name, format } = part
    const type = format?.type ?? file.split('.').at(-1)
    const text = readFileSync(file, 'utf8')
    if (type === 'topojson') return { ...(name && { name }), values: JSON.parse(text), format }
    const parse = format?.parse
    const values = vega.read(text, { ...format, type, parse: parse ?? 'auto' })
    return { ...(name && { name }), values, ...(parse && { format: { parse } }) }
  }
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, inlined(value)]))
}

function report(title, list) {
  const exact = list.filter(({ notes }) => notes?.length === 0)
  const approximate = list.filter(({ notes }) => notes?.length > 0)
  const share = (some) => `${some.length} (${((100 * some.length) / Math.max(1, list.length)).toFixed(1)}%)`
  const failed = list.filter(({ error }) => error !== undefined)
  console.log(`\n${title}: ${list.length} charts`)
  console.log(`  native and exact       ${share(exact)}`)
  console.log(`  native, approximate    ${share(approximate)}`)
  console.log(`  pictures               ${share(list.filter(({ picture }) => picture !== undefined))}`)
  console.log(`  errors                 ${share(failed)}`)
  tally(
    'approximations',
    approximate.flatMap(({ notes }) => notes),
  )
  tally(
    'why a picture',
    list.flatMap(({ picture }) => picture ?? []),
  )
  for (const { file, error } of failed) console.log(`  ${file}: ${error}`)
}

function tally(title, reasons) {
  const counts = new Map()
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  if (counts.size > 0) console.log(`  ${title}:`)
  for (const [reason, count] of [...counts].sort((a, b) => b[1] - a[1])) console.log(`    ${count}  ${reason}`)
}
