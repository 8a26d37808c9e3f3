import { type Axis, BARE_AXIS, type NativeChart, type Share, type TitlePlace } from '../../../model/native-chart.ts'
import { emu } from '../paint/place.ts'
import { type Brush, themeColor } from './brush.ts'
import { formatXml } from './cell-text.ts'
import type { AxisIds } from './plot.ts'
import { richText, textProperties } from './text.ts'

type Side = 'l' | 'r' | 't' | 'b'

/** The axes of the primary plots: `c:catAx`, `c:dateAx` or `c:valAx` for the categories, `c:valAx` for the values. */
export function primaryAxes(chart: NativeChart, [category, value]: AxisIds, brush: Brush): string {
  const { plots, frame } = chart
  const lying = isLying(plots)
  const axes = untitled(chart)
  const between = plots.some(({ type }) => type === 'bar') || axes.category?.kind === 'names'
  const low: Side = axes.category?.far ? (lying ? 'r' : 't') : lying ? 'l' : 'b'
  const high: Side = axes.value?.far ? (lying ? 't' : 'r') : lying ? 'b' : 'l'
  const across = axes.category ?? BARE_AXIS
  const up = axes.value ?? BARE_VALUES
  const points = plots.some(({ type }) => type === 'scatter' || type === 'bubble')
  // An axis stands where it crosses the other one: on the far side if that one is reversed, unless it wants to be there.
  const first = points
    ? valueAxis(
        across,
        low,
        category,
        value,
        { crosses: crossing(up, across.far), between: 'midCat', title: frame?.categoryTitle ?? null },
        brush,
      )
    : categoryAxis(
        across,
        low,
        category,
        value,
        { crosses: base(crossing(up, across.far)), title: frame?.categoryTitle ?? null },
        brush,
        labelPlace(up),
      )
  const crosses = crossing(across, up.far)
  return (
    first +
    valueAxis(
      up,
      high,
      value,
      category,
      { crosses, between: between ? 'between' : 'midCat', title: frame?.valueTitle ?? null },
      brush,
    )
  )
}

/** The axes of the plots on the secondary axis: categories that are not shown, and values on the other side. */
export function secondaryAxes({ axes, plots }: NativeChart, [category, value]: AxisIds, brush: Brush): string {
  if (axes.secondary === null) return ''
  const across = { ...(axes.category ?? BARE_AXIS), labels: false, line: false, title: null, gridlines: false }
  const between = axes.category?.kind === 'names' || plots.some(({ type }) => type === 'bar') ? 'between' : 'midCat'
  return (
    categoryAxis(across, 'b', category, value, { crosses: 'autoZero', title: null }, brush, null) +
    valueAxis(axes.secondary, 'r', value, category, { crosses: 'max', between, title: null }, brush)
  )
}

/** The title of a vertical axis that is not turned, and where it stands. */
export interface LevelTitle {
  readonly text: string
  readonly place: TitlePlace
}

/**
 * The title of the vertical axis, if it stands level over the plot. PowerPoint breaks such a title of an axis at a fifth of
 * the chart's width, so the chart has it as its own, unless it has another.
 */
export function levelTitle({ title, axes, plots, frame }: NativeChart): LevelTitle | null {
  const lying = isLying(plots)
  const text = (lying ? axes.category : axes.value)?.title ?? null
  const place = (lying ? frame?.categoryTitle : frame?.valueTitle) ?? null
  return title === null && text !== null && place?.turn === 0 ? { text, place } : null
}

/** The axes without the title that the chart has as its own. */
function untitled(chart: NativeChart): NativeChart['axes'] {
  const { axes, plots } = chart
  if (levelTitle(chart) === null) return axes
  return isLying(plots)
    ? { ...axes, category: axes.category && { ...axes.category, title: null } }
    : { ...axes, value: axes.value && { ...axes.value, title: null } }
}

/** True for bars that lie: their categories run down the left side. */
function isLying(plots: NativeChart['plots']): boolean {
  return plots.some((plot) => plot.type === 'bar' && plot.direction === 'bar')
}

/** PowerPoint writes this many degrees for labels that it turns as they fit; without them, LibreOffice breaks words. */
const AS_FITS = -1000

/** Where an axis crosses the one that it stands on: at its end if that puts it on its side, else at its start. */
function crossing(other: Axis, far: boolean): 'max' | 'min' {
  return far === other.reversed ? 'min' : 'max'
}

/** Bars and areas rise from where the categories cross: from zero, if it is there. */
function base(crosses: 'max' | 'min'): string {
  return crosses === 'min' ? 'autoZero' : crosses
}

/** Names stand beside their axis, but under all bars where some of those hang down. */
function labelPlace(values: Axis): LabelPlace {
  if (values.min === null || values.min >= 0) return 'nextTo'
  return values.reversed ? 'high' : 'low'
}

type LabelPlace = 'nextTo' | 'low' | 'high'

const BARE_VALUES: Axis = { ...BARE_AXIS, kind: 'numbers' }

function categoryAxis(
  axis: Axis,
  side: Side,
  id: number,
  crossed: number,
  { crosses, title }: Omit<Crossing, 'between'>,
  brush: Brush,
  /** Null for an axis that is not shown. */
  place: LabelPlace | null,
): string {
  const dates = axis.kind === 'dates'
  const end = dates
    ? `<c:auto val="0"/><c:lblOffset val="100"/>${dateUnits(axis)}`
    : `<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>${skips(axis)}<c:noMultiLvlLbl val="1"/>`
  const name = dates ? 'dateAx' : 'catAx'
  return `<c:${name}>${commonXml(axis, side, id, brush, place, title)}<c:crossAx val="${crossed}"/><c:crosses val="${crosses}"/>${end}</c:${name}>`
}

/** Every so many names have a label and a tick. */
function skips({ step }: Axis): string {
  return step === null ? '' : `<c:tickLblSkip val="${step}"/><c:tickMarkSkip val="${step}"/>`
}

function dateUnits({ unit, step, stepUnit }: Axis): string {
  const base = unit ?? 'days'
  const major = step === null ? '' : `<c:majorUnit val="${step}"/><c:majorTimeUnit val="${stepUnit ?? base}"/>`
  return `<c:baseTimeUnit val="${base}"/>${major}`
}

interface Crossing {
  readonly crosses: string
  readonly between: 'between' | 'midCat'
  /** Where the title stands; null for PowerPoint's choice. */
  readonly title: TitlePlace | null
}

function valueAxis(
  axis: Axis,
  side: Side,
  id: number,
  crossed: number,
  { crosses, between, title }: Crossing,
  brush: Brush,
): string {
  const step = axis.step === null || axis.kind === 'log' ? '' : `<c:majorUnit val="${serialStep(axis)}"/>`
  return (
    `<c:valAx>${commonXml(axis, side, id, brush, 'nextTo', title)}<c:crossAx val="${crossed}"/><c:crosses val="${crosses}"/>` +
    `<c:crossBetween val="${between}"/>${step}</c:valAx>`
  )
}

/** Dates on an axis of values are numbers of days. */
function serialStep({ step, unit }: Axis): number {
  const days = { days: 1, months: 30.4375, years: 365.25 }
  return unit === null ? step! : step! * days[unit]
}

function commonXml(
  axis: Axis,
  side: Side,
  id: number,
  brush: Brush,
  place: LabelPlace | null,
  at: TitlePlace | null,
): string {
  const { theme } = brush
  const vertical = side === 'l' || side === 'r'
  const said = { size: theme.type.chart, color: themeColor(theme.roles.muted, brush), bold: false }
  const labels = { ...said, color: themeColor(theme.roles.body, brush) }
  const title =
    axis.title === null
      ? ''
      : `<c:title><c:tx>${richText(axis.title, said, brush, at?.turn ?? (vertical ? -90 : 0))}</c:tx>${cornerXml(at)}<c:overlay val="0"/></c:title>`
  const hidden = place === null || (!axis.labels && !axis.line && !axis.gridlines && axis.title === null)
  return (
    `<c:axId val="${id}"/>${scalingXml(axis)}<c:delete val="${hidden ? 1 : 0}"/><c:axPos val="${side}"/>` +
    (axis.gridlines ? `<c:majorGridlines><c:spPr>${ruleXml(brush)}</c:spPr></c:majorGridlines>` : '') +
    `${title}<c:numFmt formatCode="${formatXml(axis.format)}" sourceLinked="0"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${axis.labels && place !== null ? place : 'none'}"/>` +
    `<c:spPr>${axis.line ? ruleXml(brush) : '<a:ln><a:noFill/></a:ln>'}</c:spPr>${textProperties(labels, brush, axis.turn ?? AS_FITS)}`
  )
}

/** `c:layout` of a title or a legend: its top left corner, if that is said. */
export function cornerXml(at: Share | null): string {
  if (at === null) return ''
  return (
    '<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/>' +
    `<c:x val="${at.left}"/><c:y val="${at.top}"/></c:manualLayout></c:layout>`
  )
}

function ruleXml(brush: Brush): string {
  return `<a:ln w="${emu(0.75)}"><a:solidFill>${themeColor(brush.theme.roles.rule, brush)}</a:solidFill></a:ln>`
}

function scalingXml(axis: Axis): string {
  const end = (name: string, value: number | null): string =>
    value === null || axis.kind === 'names' ? '' : `<c:${name} val="${serial(axis, value)}"/>`
  const base = axis.base === null ? '' : `<c:logBase val="${axis.base}"/>`
  return `<c:scaling>${base}<c:orientation val="${axis.reversed ? 'maxMin' : 'minMax'}"/>${end('max', axis.max)}${end('min', axis.min)}</c:scaling>`
}

function serial({ kind }: Axis, value: number): number {
  return kind === 'dates' ? value / 86_400_000 + 25_569 : value
}
