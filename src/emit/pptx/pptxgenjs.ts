import type Library from 'pptxgenjs'
import type { Size } from '../../model/geometry.ts'
import { type RawFiles, rawFiles } from './raw-files.ts'

// The only file that imports PptxGenJS.

type Presentation = Library.default

/** One slide of the library, ready to be painted on. */
export type Canvas = Library.default.Slide
/** Text with one look, as `addText` and table cells take it. */
export type TextProps = Library.default.TextProps
/** The options of `addText`. */
export type TextOptions = Library.default.TextPropsOptions
/** A cell of `addTable`. */
export type Cell = Library.default.TableCell
/** The kinds of chart that `addChart` knows. */
export type ChartKind = Library.default.CHART_NAME
/** A series of `addChart`; of points, the first one holds the places across. */
export type ChartSeries = Library.default.OptsChartData

/** An empty presentation of a size. It can be written once: writing changes the objects in it (PptxGenJS #1305). */
export interface Paper {
  /** Adds an empty slide. */
  add(): Canvas
  /** The files of the package as the library makes them, full of the faults that `package/` puts right. */
  write(): Promise<RawFiles>
}

/** An empty presentation. The library is loaded at the first call, because loading it takes 50 ms. */
export async function openPaper(size: Size): Promise<Paper> {
  const presentation = new (await loadClass())()
  presentation.defineLayout({ name: 'fandeck', width: size.width / 72, height: size.height / 72 })
  presentation.layout = 'fandeck'
  return {
    add: () => presentation.addSlide(),
    write: () => rawFiles(presentation),
  }
}

/** The class is the module in a CommonJS bundle, its default export under Node and vitest. */
async function loadClass(): Promise<new () => Presentation> {
  const module: unknown = await import('pptxgenjs')
  return findClass(module) as new () => Presentation
}

function findClass(module: unknown): unknown {
  return typeof module === 'function' ? module : findClass((module as { default: unknown }).default)
}
