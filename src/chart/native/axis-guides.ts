import type { Json, Members } from '../../model/chart.ts'
import { isList } from '../walk.ts'
import type { SceneItem } from './scene.ts'

/** An axis or a pair of them, the one that has the gridlines and the one that has the labels. */
export interface AxisGuide {
  readonly title: string | null
  /** A d3 format, or null. */
  readonly format: string | null
  readonly labels: boolean
  readonly domain: boolean
  readonly grid: boolean
  readonly orient: string
  /** The values that have ticks, in order. */
  readonly ticks: readonly Tick[]
  /** How its labels are turned, in degrees clockwise. */
  readonly turn: number
  /** Where Vega put the title, in pixels of the plot; null without one. */
  readonly titlePlace: TitlePlace | null
}

/** Where a title is, and by how many degrees it is turned. */
export interface TitlePlace {
  readonly bounds: NonNullable<SceneItem['bounds']>
  readonly turn: number
}

/** A value of an axis and what stands at it; labels that would overlap are not shown. */
export interface Tick {
  readonly value: unknown
  readonly label: string
  readonly shown: boolean
}

/** The axes of a spec by the names of their scales, with what the scene has of them. */
export function axisGuides(specs: readonly Members[], plot: SceneItem): ReadonlyMap<string, AxisGuide> {
  const found = drawnAxes(plot)
  const axes = new Map<string, AxisGuide>()
  for (const spec of specs) {
    const name = String(spec['scale'])
    const drawn = found.get(name) ?? { ticks: [], turn: 0, titlePlace: null }
    axes.set(name, merged(axes.get(name), spec, drawn))
  }
  return axes
}

type Drawn = Pick<AxisGuide, 'ticks' | 'turn' | 'titlePlace'>

function merged(known: AxisGuide | undefined, spec: Members, drawn: Drawn): AxisGuide {
  const lines = spec['grid'] === true && spec['labels'] === false
  if (lines) return { ...(known ?? NOTHING), grid: true, orient: known?.orient ?? String(spec['orient']), ...drawn }
  return {
    title: titleOf(spec['title']),
    format: typeof spec['format'] === 'string' ? spec['format'] : null,
    labels: spec['labels'] !== false,
    domain: spec['domain'] !== false,
    grid: spec['grid'] === true || (known?.grid ?? false),
    orient: String(spec['orient']),
    ...drawn,
  }
}

const NOTHING: Omit<AxisGuide, keyof Drawn> = {
  title: null,
  format: null,
  labels: false,
  domain: false,
  grid: false,
  orient: 'left',
}

function titleOf(title: Json | undefined): string | null {
  const text = isList(title) ? title.join(' ') : title
  return typeof text === 'string' && text !== '' ? text : null
}

/** What the scene has of the axes that have labels or a title. */
function drawnAxes(plot: SceneItem): ReadonlyMap<string, Drawn> {
  const found = new Map<string, Drawn>()
  for (const axis of plot.items ?? []) {
    const group = axis.role === 'axis' ? axis.items[0] : undefined
    const parts = group?.items ?? []
    const labels = [...(parts.find(({ role }) => role === 'axis-label')?.items ?? [])].sort(byIndex)
    const place = group && titlePlace(parts.find(({ role }) => role === 'axis-title')?.items[0], group)
    if (!group || (labels.length === 0 && !place)) continue
    found.set(String(group.datum?.['scale']), {
      ticks: labels.map(({ datum, text, opacity }) => ({
        value: datum?.['value'],
        label: worded(text),
        shown: opacity !== 0,
      })),
      turn: labels[0]?.angle ?? 0,
      titlePlace: place ?? null,
    })
  }
  return found
}

/** Labels that came later stand last in the scene. */
function byIndex(a: SceneItem, b: SceneItem): number {
  return Number(a.datum?.['index']) - Number(b.datum?.['index'])
}

function titlePlace(title: SceneItem | undefined, { x = 0, y = 0 }: SceneItem): TitlePlace | null {
  if (!title?.bounds) return null
  const { x1, y1, x2, y2 } = title.bounds
  return { bounds: { x1: x1 + x, y1: y1 + y, x2: x2 + x, y2: y2 + y }, turn: title.angle ?? 0 }
}

/** A text of the scene; its lines are joined by a space. */
function worded(text: unknown): string {
  return Array.isArray(text) ? text.join(' ') : String(text ?? '')
}
