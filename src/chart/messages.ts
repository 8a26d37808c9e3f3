import type { Json } from '../model/chart.ts'
import { error, type Message, type Place, warning } from '../model/message.ts'
import { didYouMean } from '../model/nearest.ts'

const NAMED = 'list the file under `data:` and write "data": {"name": "…"}'

/** The spec is not a Vega-Lite chart at all. */
export function notASpec(place: Place, what: string, hint?: string): Message {
  return error('chart/not-a-spec', `this is not a Vega-Lite chart: ${what}`, place, hint)
}

/** The spec is nested too deeply to be looked through. */
export function tooDeep(place: Place, limit: number): Message {
  return error('chart/too-deep', `the spec is nested deeper than ${limit} levels`, place)
}

/** The spec asks for a file or an address. */
export function address(place: Place, url: string): Message {
  return error(
    'chart/url',
    `a chart reads no files and no addresses, and this one asks for ${quoted(url)}`,
    place,
    NAMED,
  )
}

/** The spec links to a script. */
export function script(place: Place, url: string): Message {
  return error(
    'chart/script',
    `a link must not run a script: "${short(url)}"`,
    place,
    'remove the link: slides do not use it',
  )
}

/** The spec draws pictures from elsewhere. */
export function imageMark(place: Place): Message {
  const hint = 'put the picture on the slide, or use another mark'
  return error('chart/image-mark', 'a chart cannot show pictures, and this one has a mark "image"', place, hint)
}

/** The spec's data is neither named nor written in it. */
export function unnamedData(place: Place, name?: string): Message {
  const hint = name === undefined ? NAMED : `write "data": {"name": "${short(name)}"}`
  return error('chart/unnamed-data', 'the chart does not say which data it draws', place, hint)
}

/** The spec names data that nobody defined. */
export function unknownData(place: Place, name: string, known: readonly string[]): Message {
  return error('chart/unknown-data', `unknown data "${short(name)}"`, place, didYouMean(name, known))
}

/** The spec has a theme colour that themes do not have. */
export function unknownWord(place: Place, noun: string, word: string, known: readonly string[]): Message {
  return error('chart/unknown-word', `unknown ${noun} ${JSON.stringify(word)}`, place, didYouMean(word, known))
}

export function unknownColour(place: Place, name: string, known: readonly string[]): Message {
  return error('chart/unknown-colour', `unknown theme colour "${short(name)}"`, place, didYouMean(name, known))
}

/** The settings of a chart are written in a way that says nothing. */
export function badSetting(place: Place, what: string): Message {
  const hint = 'write "usermeta": {"fandeck": {"highlight": "a value"}}, or a list of values'
  return error('chart/setting', what, place, hint)
}

/** The spec asks to be rendered in a way that there is not. */
export function badRendering(place: Place, value: Json, known: readonly string[]): Message {
  const name = typeof value === 'string' ? value : JSON.stringify(value)
  return error('chart/setting', `a chart cannot be rendered as "${short(name)}"`, place, didYouMean(name, known))
}

/** The spec has a setting that charts do not have. */
export function unknownSetting(place: Place, name: string, known: readonly string[]): Message {
  return error('chart/unknown-setting', `unknown chart setting "${short(name)}"`, place, didYouMean(name, known))
}

/** A value is highlighted that the chart does not show. */
export function unknownHighlight(
  place: Place,
  chart: string,
  value: string,
  column: string,
  known: readonly string[],
): Message {
  const reason = `chart "${chart}" highlights "${short(value)}", which column "${column}" does not hold`
  return error('chart/unknown-highlight', reason, place, didYouMean(value, known))
}

/** A value is highlighted in a chart without names. */
export function noHighlight(place: Place, chart: string, value: string): Message {
  const reason = `chart "${chart}" highlights "${short(value)}", and has neither a colour field nor an axis of names`
  return error('chart/no-highlight', reason, place, 'give "color" the field that holds it')
}

/** An expression uses a word that reaches outside the chart. */
export function deniedWord(place: Place, word: string): Message {
  return error(
    'chart/expression',
    `an expression must not use "${short(word)}"`,
    place,
    'a chart sees its own data only',
  )
}

/** A name that would change how objects work. */
export function deniedKey(place: Place, key: string): Message {
  return error('chart/denied-name', `a spec must not use the name "${key}"`, place)
}

/** A column with a name that every object has. */
export function deniedColumn(place: Place, name: string): Message {
  return error('chart/denied-name', `a chart cannot use a column called "${short(name)}"`, place, 'rename the column')
}

/** A width or a height that no chart needs. */
export function tooLarge(place: Place, value: number, limit: number): Message {
  return error(
    'chart/too-large',
    `a size of "${value}" is more than ${limit} points`,
    place,
    'leave the size out: the slide sets it',
  )
}

/** A generator makes more rows than a chart can show. */
export function tooManyRows(place: Place, rows: number, limit: number): Message {
  return error('chart/too-many-rows', `a sequence of "${rows}" rows is more than ${limit}`, place)
}

/** More marks than a slide can show. */
export function tooManyMarks(place: Place, marks: number, limit: number): Message {
  const hint = 'aggregate or sample the data first'
  return error('chart/too-many-marks', `the chart draws "${marks}" marks, more than ${limit}`, place, hint)
}

/** A table without rows. */
export function noRows(place: Place, chart: string, data: string): Message {
  return error('chart/no-rows', `chart "${chart}" draws data "${data}", which has no rows`, place)
}

/** Every row was filtered away. */
export function nothingToDraw(place: Place, chart: string): Message {
  const hint = 'check its filters and the columns that it uses'
  return error('chart/nothing-to-draw', `chart "${chart}" has no rows left to draw`, place, hint)
}

/** A column that holds nothing. */
export function emptyColumn(place: Place, chart: string, column: string, data: string): Message {
  return error(
    'chart/empty-column',
    `chart "${chart}" uses column "${column}" of data "${data}", which is empty`,
    place,
  )
}

/** A column that the data does not have. */
export function unknownColumn(place: Place, chart: string, column: string, known: readonly string[]): Message {
  const reason = `chart "${chart}" uses column "${short(column)}", which its data does not have`
  return error('chart/unknown-column', reason, place, didYouMean(column, known))
}

/** Cells of a column of numbers that hold no number; rows count from 1, below the header. */
export function gaps(place: Place, chart: string, column: string, data: string, rows: readonly number[]): Message {
  const some = rows.slice(0, 8).join(', ')
  const which = rows.length === 1 ? `row ${some}` : `rows ${some}${rows.length > 8 ? ', …' : ''}`
  const reason = `chart "${chart}" leaves gaps: column "${column}" of data "${data}" holds no number in ${which}`
  return warning('chart/gaps', reason, place)
}

/** Numbers that came out of a transform as no numbers. */
export function notFinite(place: Place, chart: string, column: string, count: number): Message {
  const values = count === 1 ? '1 value' : `${count} values`
  return warning('chart/not-finite', `chart "${chart}" computes no number for ${values} of "${column}"`, place)
}

/** Vega-Lite or Vega could not draw it. */
export function cannotDraw(place: Place, chart: string, why: string): Message {
  return error('chart/cannot-draw', `chart "${chart}" cannot be drawn: ${oneLine(why)}`, place)
}

/** Something that Vega-Lite or Vega noticed. */
export function noticed(place: Place, chart: string, what: string): Message {
  if (/legend count exceeds limit/.test(what)) return manyNames(place, chart)
  return warning('chart/noticed', `chart "${chart}": ${oneLine(what)}`, place)
}

/** A legend that leaves out names, because there are too many. */
function manyNames(place: Place, chart: string): Message {
  const hint = 'show the most important ones, and the others together'
  return warning('chart/many-names', `chart "${chart}" has more names than its legend can hold`, place, hint)
}

/** A chart of several views was made smaller than people read. */
export function smallText(place: Place, chart: string, size: number, least: number): Message {
  const hint = 'show fewer views, or give each a smaller width and height'
  const reason = `chart "${chart}" is scaled to fit, which makes its text "${size}" points, under ${least}`
  return warning('chart/small-text', reason, place, hint)
}

/** The drawing holds something that no chart should. */
export function unsafeDrawing(place: Place, chart: string, what: string): Message {
  return error('chart/unsafe-drawing', `chart "${chart}" draws something that a slide must not hold: ${what}`, place)
}

/** An address is shown in quotation marks, whatever it was written as. */
function quoted(url: string): string {
  return `"${short(url.replace(/^"(.*)"$/s, '$1'))}"`
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

function oneLine(text: string): string {
  return short(text.replace(/\s+/g, ' ').trim()).replace(/\.$/, '')
}
