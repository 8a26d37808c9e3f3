import type { DrawnChart } from './chart/drawn.ts'
import type { RasterFonts } from './chart/rasterise.ts'
import type { ChartRequest } from './model/chart.ts'

/** Draws a chart with our own measure of text. The process's time zone must be UTC for the same bytes everywhere. */
export async function drawChart(request: ChartRequest): Promise<DrawnChart> {
  const [chart, text] = await Promise.all([import('./chart/draw.ts'), import('./text/measure.ts')])
  return chart.drawChart(request, (words, families, size, bold, italic) =>
    text.textWidth(words, { families, bold, italic }, size),
  )
}

/** Loads what drawing needs, which takes longer than the first chart, before there is one to draw. */
export async function loadLibraries(): Promise<void> {
  await Promise.all([
    import('./chart/draw.ts'),
    import('./chart/vega.ts'),
    import('./chart/rasterise.ts'),
    import('./text/measure.ts'),
  ])
}

/** The fonts that draw an SVG where Office's are missing, with file names as the bundle has them in `fonts/`. */
export async function fontFiles(svg: string): Promise<RasterFonts> {
  const [{ familiesIn }, coverage, fonts] = await Promise.all([
    import('./chart/families.ts'),
    import('./text/coverage.ts'),
    import('./text/font-files.ts'),
  ])
  const families = familiesIn(svg)
  const [first = 'sans-serif'] = families
  const substitutes = Object.fromEntries([first, ...families].map((family) => [family, fonts.substituteFamily(family)]))
  const eastAsian = coverage.needsEastAsianFont(svg) ? [fonts.EAST_ASIAN_FONT_FILE] : []
  const files = [...new Set(Object.keys(substitutes).flatMap((family) => [...fonts.fontFiles(family)])), ...eastAsian]
  return { substitutes, files: files.filter((file) => isNeeded(file, svg)) }
}

/** SVG → PNG. Only for a process that may be lost: some drawings abort it. */
export async function rasterise(svg: string, fonts: RasterFonts): Promise<Uint8Array> {
  const chart = await import('./chart/rasterise.ts')
  return chart.rasterise(svg, fonts)
}

/** Most charts have no bold and no italic text; each file that is not loaded saves a millisecond. */
function isNeeded(file: string, svg: string): boolean {
  if (file.includes('Bold') && !svg.includes(' font-weight=')) return false
  return !file.includes('Italic') || svg.includes(' font-style=')
}
