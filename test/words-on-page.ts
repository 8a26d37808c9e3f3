import { readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { faceRules, facesAmong } from '../src/cli/preview/font-faces.ts'
import type { Box, Size } from '../src/model/geometry.ts'
import { launch } from './chromium.ts'
import type { Picture } from './ink.ts'
import { pictureOf } from './picture-of-png.ts'
import type { StandingWord } from './words-in-pdf.ts'

/** A slide as Chromium shows it. */
export interface ShownSlide {
  /** Stretches without white space in one look, in order of reading. */
  readonly words: readonly ShownWord[]
  readonly lines: readonly ShownLine[]
  /** At 96 dots an inch; null where nobody asked for it. */
  readonly picture: Picture | null
}

/** A word, in points from the slide's top left corner, the space between its letters not behind the last one. */
export interface ShownWord extends StandingWord {
  /** A space follows in the same look: the last letter is as wide as the two are kerned. */
  readonly spaced: boolean
}

/** A line of text, and the box around it. */
export interface ShownLine {
  readonly text: string
  readonly box: Box
}

/** A slide's `<svg>`. */
export interface Slide {
  readonly svg: string
  /** Whether its picture is taken. */
  readonly pictured: boolean
}

/** Shows slides of one size as the page of a preview does, in the fonts beside the bundle and no others. */
export async function showSlides(slides: readonly Slide[], size: Size, folder: string): Promise<readonly ShownSlide[]> {
  const file = path.join(folder, 'slides.html')
  symlinkSync(path.resolve('dist/fonts'), path.join(folder, 'fonts'))
  writeFileSync(file, pageOf(slides, size))
  const browser = await launch({ ...process.env, FONTCONFIG_FILE: onlyOurFonts(folder) })
  try {
    const page = await browser.newPage({ viewport: size, deviceScaleFactor: DPI / 72 })
    await page.goto(`file://${file}`)
    await page.evaluate(FONTS_LOADED)
    const texts: readonly Omit<ShownSlide, 'picture'>[] = await page.evaluate(TEXTS)
    const shown: ShownSlide[] = []
    for (const [index, { pictured }] of slides.entries()) {
      if (pictured) await page.evaluate(`scrollTo(0, ${index * size.height})`)
      const png = pictured ? await page.screenshot() : null
      shown.push({ ...texts[index]!, picture: png && pictureOf(png, size.width) })
    }
    return shown
  } finally {
    await browser.close()
  }
}

const DPI = 96

function pageOf(slides: readonly Slide[], { width, height }: Size): string {
  const fonts = faceRules(facesAmong(readdirSync('dist/fonts')))
  const style = `body{margin:0}div{width:${width}px;height:${height}px}svg{display:block}::-webkit-scrollbar{display:none}`
  const body = slides.map(({ svg }) => `<div>${svg}</div>`).join('\n')
  return `<!doctype html><meta charset="utf-8"><style>${fonts}${style}</style>${body}`
}

/** A machine's own Georgia would be shown before the font that stands in for it. */
function onlyOurFonts(folder: string): string {
  const file = path.join(folder, 'chromium-fonts.conf')
  const places = `<dir>${path.resolve('dist/fonts')}</dir><cachedir>${folder}/chromium-fonts</cachedir>`
  writeFileSync(file, `<?xml version="1.0"?>\n<fontconfig>${places}</fontconfig>\n`)
  return file
}

const FONTS_LOADED = `document.fonts.ready.then((fonts) => {
  const all = [...fonts]
  const broken = all.filter((font) => font.status === 'error').map((font) => font.family)
  if (broken.length > 0 || !all.some((font) => font.status === 'loaded')) throw new Error('fonts: ' + broken)
})`

const TEXTS = `(() => {
  return [...document.querySelectorAll('div')].map((slide) => {
    const all = [...slide.querySelectorAll('text')]
    return { words: all.flatMap((text) => wordsOf(text, slide)), lines: all.flatMap((text) => linesOf(text, slide)) }
  })

  function wordsOf(text, slide) {
    const words = []
    const starts = startsOf(text, slide)
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const space = parseFloat(getComputedStyle(node.parentElement).letterSpacing) || 0
      for (const { 0: word, index } of node.data.matchAll(/\\S+/g)) {
        const range = document.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        const box = boxOf(range, slide)
        const spaced = index + word.length < node.data.length
        words.push({ ...box, right: box.right - space, text: word, spaced, baseline: baselineOf(box, starts) })
      }
    }
    return words
  }

  // Heights of boxes are rounded by whole points, those of baselines are not.
  function startsOf(text, slide) {
    const [plane, origin] = [text.getScreenCTM(), slide.getBoundingClientRect()]
    return Array.from({ length: text.getNumberOfChars() }, (_, index) => {
      const { x, y } = text.getStartPositionOfChar(index).matrixTransform(plane)
      return { x: x - origin.left, y: y - origin.top }
    })
  }

  function baselineOf({ left, top, right, bottom }, starts) {
    const own = starts.filter(({ x, y }) => x < right && y > top && y < bottom)
    return own.sort((a, b) => Math.abs(a.x - left) - Math.abs(b.x - left))[0].y
  }

  function linesOf(text, slide) {
    const lines = [...text.children].filter((child) => child.hasAttribute('y'))
    return (lines.length > 0 ? lines : [text])
      .filter((line) => line.textContent.trim() !== '')
      .map((line) => {
        const { left, top, right, bottom } = boxOf(line, slide)
        return { text: line.textContent, box: { x: left, y: top, width: right - left, height: bottom - top } }
      })
  }

  function boxOf(what, slide) {
    const [box, origin] = [what.getBoundingClientRect(), slide.getBoundingClientRect()]
    return {
      left: box.left - origin.left, top: box.top - origin.top,
      right: box.right - origin.left, bottom: box.bottom - origin.top,
    }
  }
})()`
