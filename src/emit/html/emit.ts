import type { Assets } from '../../model/assets.ts'
import type { Scene } from '../../model/scene.ts'
import { sanitiseLanguage } from '../pptx/sanitise.ts'
import { decimal, element, escaped } from '../svg/markup.ts'
import { embedFonts, type FindFonts } from './fonts/embed.ts'
import { dialogs, toolbar } from './frame.ts'
import { markHtml } from './mark.ts'
import { PAGE_SCRIPT } from './page-script.ts'
import { PAGE_STYLE } from './page-style.ts'
import { policyOf } from './policy.ts'
import { slidePicture, slideSection } from './slide.ts'

/**
 * Scene and assets → one page that shows the deck in a browser and fetches nothing: slides as SVG with the fonts and the
 * pictures that they need, the data of charts, the notes. The same input gives the same characters.
 */
export async function emitHtml(scene: Scene, assets: Assets, find: FindFonts): Promise<string> {
  const pictures = scene.slides.map((slide, index) => slidePicture(slide, index + 1, scene, assets))
  const { slides, css } = await embedFonts(pictures, find)
  const sections = slides.map((picture, index) => slideSection(scene.slides[index]!, index + 1, picture, scene, assets))
  const style = `${sizes(scene)}${css}`
  return markHtml(`<!doctype html>
<html lang="${sanitiseLanguage(scene.language, 'en')}">
<head>
${head(scene, style)}
<style>${PAGE_STYLE}</style>
<style>${style}</style>
</head>
<body>
${toolbar(scene)}
<main>
${sections.join('\n')}
</main>
${dialogs(scene)}
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`)
}

function sizes({ size }: Scene): string {
  const [width, height] = [decimal(size.width), decimal(size.height)]
  return `\n:root{--ratio:${decimal(size.width / size.height)}}\n@page{size:${width}pt ${height}pt;margin:0}\n`
}

function head({ title, author, subject, date }: Scene, style: string): string {
  const described = { author, description: subject, date }
  return [
    '<meta charset="utf-8"/>',
    meta({ 'http-equiv': 'Content-Security-Policy', content: policyOf([PAGE_SCRIPT], [PAGE_STYLE, style]) }),
    meta({ name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    meta({ name: 'referrer', content: 'no-referrer' }),
    meta({ name: 'generator', content: 'fandeck' }),
    ...Object.entries(described).flatMap(([name, content]) => (content === null ? [] : [meta({ name, content })])),
    element('title', {}, escaped(title)),
  ].join('\n')
}

function meta(attributes: Readonly<Record<string, string>>): string {
  return element('meta', attributes)
}
