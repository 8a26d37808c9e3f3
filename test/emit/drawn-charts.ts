import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { toPdfs } from '../rendered.ts'
import { zip } from '../unzip.ts'

/** A place in a plot, in shares of its width and height from its top left corner. */
export type Spot = readonly [x: number, y: number]

/** A shape that a program drew in a plot. */
export interface DrawnPath {
  /** `#RRGGBB`. */
  readonly color: string
  readonly filled: boolean
  /** Its corners, in the order of drawing. */
  readonly spots: readonly Spot[]
}

/**
 * A deck → what LibreOffice draws in the plots of each slide's charts. For this the ground of every plot gets a colour that
 * nothing else has, and all colours are made opaque, which moves nothing. The rectangle of the ground is where the axes
 * stand, whatever the series are.
 */
export function drawnCharts(deck: Uint8Array, slides: number, folder: string): readonly (readonly DrawnPlot[])[] {
  const pdf = toPdfs(new Map([['charts', withGround(deck)]]), folder).get('charts')!
  return Array.from({ length: slides }, (_, index) => plotsOf(pathsOf(pageSvg(pdf, index + 1, folder))))
}

/** What is drawn on the ground of a plot, and after it around it. */
export type DrawnPlot = readonly DrawnPath[]

const GROUND = '#FDFCFB'

const NO_GROUND = '<c:spPr><a:noFill/></c:spPr></c:plotArea>'

function withGround(deck: Uint8Array): Uint8Array {
  const fill = `<a:solidFill><a:srgbClr val="${GROUND.slice(1)}"/></a:solidFill>`
  const files = Object.entries(unzipSync(deck)).map(([name, bytes]): [string, Uint8Array] => {
    if (!/^ppt\/charts\/[^/]+\.xml$/.test(name)) return [name, bytes]
    const xml = strFromU8(bytes)
    if (!xml.includes(NO_GROUND)) throw new Error(`${name} has no plot without a ground`)
    const grounded = xml.replace(NO_GROUND, `<c:spPr>${fill}</c:spPr></c:plotArea>`)
    return [name, strToU8(grounded.replace(/<a:alpha val="\d+"\/>/g, ''))]
  })
  return zip(Object.fromEntries(files))
}

/** A page of a PDF as Poppler writes it: shapes are paths, letters are not. */
function pageSvg(pdf: string, page: number, folder: string): string {
  const svg = path.join(folder, 'page.svg')
  execFileSync('pdftocairo', ['-svg', '-f', String(page), '-l', String(page), pdf, svg])
  return readFileSync(svg, 'utf8').replace(/<defs>[\s\S]*?<\/defs>/g, '')
}

/** The paths of a page, in points. */
function pathsOf(svg: string): readonly DrawnPath[] {
  return [...svg.matchAll(/<path style="([^"]*)" d="([^"]*)"(?: transform="matrix\(([^)]*)\)")?\/>/g)].map(
    ([, style, commands, matrix]) => {
      const fill = colorIn(style!, 'fill')
      const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = (matrix ?? '').split(',').filter(Boolean).map(Number)
      const spots = cornersOf(commands!).map(([x, y]): Spot => [a * x + c * y + e, b * x + d * y + f])
      return { color: fill ?? colorIn(style!, 'stroke') ?? '', filled: fill !== null, spots }
    },
  )
}

/** Where each command ends. */
function cornersOf(commands: string): readonly Spot[] {
  return [...commands.matchAll(/[MLC]((?: -?[\d.]+)+)/g)].map(([, numbers]) => {
    const [x, y] = numbers!.trim().split(' ').map(Number).slice(-2)
    return [x!, y!]
  })
}

function colorIn(style: string, property: string): string | null {
  const found = new RegExp(`${property}:rgb\\(([\\d.]+)%,([\\d.]+)%,([\\d.]+)%\\)`).exec(style)
  if (found === null) return null
  const bytes = found.slice(1).map((share) => Math.round(Number(share) * 2.55))
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`.toUpperCase()
}

function plotsOf(paths: readonly DrawnPath[]): readonly DrawnPlot[] {
  const starts = paths.flatMap(({ color }, index) => (color === GROUND ? index : []))
  return starts.map((start, index) => inShares(paths[start]!, paths.slice(start + 1, starts[index + 1])))
}

function inShares(ground: DrawnPath, paths: readonly DrawnPath[]): DrawnPlot {
  const [left, top, right, bottom] = boxOf(ground)
  const share = ([x, y]: Spot): Spot => [(x - left) / (right - left), (y - top) / (bottom - top)]
  return paths.map((one) => ({ ...one, spots: one.spots.map(share) }))
}

/** The rectangle around a path: left, top, right, bottom. */
export function boxOf({ spots }: DrawnPath): readonly [number, number, number, number] {
  const across = spots.map(([x]) => x)
  const down = spots.map(([, y]) => y)
  return [Math.min(...across), Math.min(...down), Math.max(...across), Math.max(...down)]
}
