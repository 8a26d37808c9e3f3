import { Resvg, type ResvgRenderOptions, renderAsync } from '@resvg/resvg-js'
import { withFamilies } from './families.ts'

/** The width of every PNG, in pixels: sharp enough for half a slide on a full HD screen. */
const WIDTH = 1280

/** How many times its width a picture may be high: resvg 2.6.2 aborts the process over a picture that memory cannot hold. */
const MOST_HEIGHT = 10

/** The fonts that a picture may be drawn with: nothing else on the machine is looked at. */
export interface RasterFonts {
  /** Family that the SVG asks for → family that is in the files. */
  readonly substitutes: Readonly<Record<string, string>>
  /** Paths of TrueType files; a character that one lacks is taken from the next that has it. */
  readonly files: readonly string[]
}

/**
 * SVG → PNG, 1280 pixels wide on a transparent ground, made in a thread. Rejects what is no SVG and what is too high; there
 * are drawings that make the library abort the whole process, so only a lane calls this.
 */
export async function rasterise(svg: string, fonts: RasterFonts): Promise<Uint8Array> {
  const picture = withFamilies(svg, fonts.substitutes)
  mustBeLowEnough(picture)
  const options: ResvgRenderOptions = {
    fitTo: { mode: 'width', value: WIDTH },
    font: {
      loadSystemFonts: false,
      fontFiles: [...fonts.files],
      defaultFontFamily: Object.values(fonts.substitutes)[0] ?? '',
    },
    logLevel: 'off',
  }
  return (await renderAsync(picture, options)).asPng()
}

function mustBeLowEnough(svg: string): void {
  const { width, height } = new Resvg(svg, { font: { loadSystemFonts: false }, logLevel: 'off' })
  if (height > width * MOST_HEIGHT) throw new Error(`it is more than ${MOST_HEIGHT} times as high as wide`)
}
