import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type {
  ChartRequest,
  DrawResult,
  FileResult,
  Input,
  Library,
  Message,
  RasterResult,
  SourceText,
  World,
} from '../src/index.ts'
import { drawChart, error, fontFiles, rasterise } from '../src/index.ts'

/** Charts are drawn in this process, which must be where lanes are: in UTC. */
process.env['TZ'] = 'UTC'

/** The files of a project by path, as text or as bytes. */
export type Files = Readonly<Record<string, string | Uint8Array>>

/** A world that remembers what the pipeline said to it. */
export interface TestWorld extends World {
  /** Each stage that began, with its deck: `write marketing`. */
  readonly stages: readonly string[]
  /** The names of the charts that the pipeline announced. */
  readonly expected: readonly string[]
  /** Every chart that was asked for. */
  readonly drawn: readonly ChartRequest[]
}

type Draw = (request: ChartRequest) => Promise<DrawResult>

/** A world in memory. Messages call files by their paths; charts are drawn in this process. */
export function memoryWorld(files: Files, draw: Draw = drawHere): TestWorld {
  return createWorld((file) => {
    const content = files[file]
    if (content === undefined) return { type: 'refused', reason: 'does not exist' }
    return { type: 'bytes', bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content }
  }, draw)
}

/** A world that reads a folder of this repository. */
export function folderWorld(folder: string, draw: Draw = drawHere): TestWorld {
  return createWorld((file) => {
    const found = path.join(folder, file)
    if (!existsSync(found)) return { type: 'refused', reason: 'does not exist' }
    return { type: 'bytes', bytes: readFileSync(found) }
  }, draw)
}

function createWorld(read: (file: string) => FileResult, draw: Draw): TestWorld {
  const stages: string[] = []
  const expected: string[] = []
  const drawn: ChartRequest[] = []
  return {
    stages,
    expected,
    drawn,
    read: async (file) => read(file),
    name: (file) => file,
    draw: (requests) => {
      drawn.push(...requests)
      return Promise.all(requests.map(draw))
    },
    expect: (requests) => {
      expected.push(...requests.map((request) => request.name))
    },
    rasterise: (svgs) => Promise.all(svgs.map(rasteriseHere)),
    fonts: async (files) => files.map((file) => readFileSync(path.join('dist/fonts', file))),
    progress: (stage, deck) => {
      stages.push(deck === undefined ? stage : `${stage} ${deck}`)
    },
  }
}

const drawings = new Map<string, Promise<DrawResult>>()

/** Draws as a lane does, with the fonts of the bundle; what was drawn before is drawn once. */
export function drawHere(request: ChartRequest): Promise<DrawResult> {
  const key = JSON.stringify(request)
  const known = drawings.get(key) ?? drawOnce(request)
  drawings.set(key, known)
  return known
}

/** Draws as a lane does, whatever was drawn before. */
export async function drawOnce(request: ChartRequest): Promise<DrawResult> {
  const { value, messages } = await drawChart(request)
  if (!value) return { type: 'failed', messages }
  const png = value.native === null ? await pngOf(value.svg) : null
  return { type: 'drawing', drawing: { ...value, png }, messages }
}

async function rasteriseHere(svg: string): Promise<RasterResult> {
  return { type: 'png', png: await pngOf(svg) }
}

async function pngOf(svg: string): Promise<Uint8Array> {
  const { substitutes, files } = await fontFiles(svg)
  return rasterise(svg, { substitutes, files: files.map((file) => path.join('dist/fonts', file)) })
}

/** The smallest PNG: one transparent pixel. */
export const DOT: Uint8Array = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

/** A drawing without Vega, for tests that do not look at charts: an empty picture of the size. */
export async function drawNothing({ name, width, height }: ChartRequest): Promise<DrawResult> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`
  const drawing = {
    svg,
    png: DOT,
    width,
    height,
    rows: [],
    alt: `A drawing of ${name}`,
    table: { columns: [], rows: [], total: 0 },
    native: null,
    verdict: 'picture: a test',
  }
  return { type: 'drawing', drawing, messages: [] }
}

/** What becomes of a chart that cannot be drawn. */
export async function drawFails({ name }: ChartRequest): Promise<DrawResult> {
  return { type: 'failed', messages: [error('chart/cannot-draw', `chart "${name}" cannot be drawn: no ink`)] }
}

const KINDS = { audiences: '.yaml', themes: '.yaml', decks: '.md.hbs', partials: '.md.hbs' } as const

/** A library that a test may change. */
export type OpenLibrary = { readonly [kind in keyof Library]: Map<string, SourceText> }

/** The built-in templates, and those of further folders in their place, by the names of their files. */
export function libraryOf(...folders: readonly string[]): OpenLibrary {
  const library: OpenLibrary = { audiences: new Map(), themes: new Map(), decks: new Map(), partials: new Map() }
  for (const folder of ['templates', ...folders]) {
    for (const [kind, ending] of Object.entries(KINDS)) {
      const place = path.join(folder, kind)
      const names = existsSync(place) ? readdirSync(place).filter((name) => name.endsWith(ending)) : []
      for (const name of names.sort()) {
        const text: SourceText = { file: `${kind}/${name}`, source: readFileSync(path.join(place, name), 'utf8') }
        library[kind as keyof typeof KINDS].set(name.slice(0, -ending.length), text)
      }
    }
  }
  return library
}

/** An input with the defaults of the command line: all audiences, all formats, written to `out`. */
export function inputOf(source: string | Uint8Array, more: Partial<Input> = {}): Input {
  return {
    kind: 'report',
    file: more.kind === 'slides' ? 'slides.md' : 'report.yaml',
    bytes: typeof source === 'string' ? new TextEncoder().encode(source) : source,
    library: libraryOf(),
    audiences: null,
    theme: null,
    set: {},
    output: 'out',
    project: '..',
    until: 'emit',
    formats: ['pptx', 'md'],
    modified: null,
    ...more,
  }
}

/** Messages as the command line prints them, in the order in which they came. */
export function told(messages: readonly Message[]): readonly string[] {
  return messages.map(({ severity, rule, reason, place, hint }) => {
    const spot = [place?.file, place?.line, place?.column].filter((part) => part !== undefined).join(':')
    const where = spot === '' ? (place?.path ?? '') : spot
    return `${where === '' ? '' : `${where} `}${severity} ${reason}${hint ? `, ${hint}` : ''}  ${rule}`
  })
}
