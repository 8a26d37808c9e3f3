import type { Bullet, Run, TextParagraph } from '../../../model/scene.ts'
import type { TextOptions, TextProps } from '../pptxgenjs.ts'
import { sanitiseLanguage, sanitiseLink, sanitiseUnescaped } from '../sanitise.ts'
import { paintColor } from './color.ts'
import type { Easel } from './easel.ts'
import { pieces } from './pieces.ts'

/**
 * Paragraphs as PptxGenJS takes them: a flat list of runs, `breakLine` on the last of a paragraph. Only the first run
 * has the paragraph's options: the library would start a new paragraph at each run that has a bullet.
 */
export function paragraphProps(paragraphs: readonly TextParagraph[], easel: Easel): TextProps[] {
  return paragraphs.flatMap((paragraph): TextProps[] => {
    const cut = pieces(paragraph)
    if (cut.length === 0) return [{ text: '', options: { ...paragraphOptions(paragraph), breakLine: true } }]
    return cut.map(({ text, run, breakBefore }, index) => {
      const options = runOptions(run, easel)
      if (index === 0) Object.assign(options, paragraphOptions(paragraph))
      if (breakBefore) options.softBreakBefore = true
      if (index === cut.length - 1) options.breakLine = true
      return { text, options }
    })
  })
}

function paragraphOptions(paragraph: TextParagraph): TextOptions {
  return {
    align: paragraph.align,
    rtlMode: paragraph.rtl,
    // `a:pPr/@lvl` goes to 8.
    indentLevel: Math.min(paragraph.level, 8),
    lineSpacingMultiple: paragraph.lineSpacing,
    paraSpaceBefore: paragraph.spaceBefore,
    ...(paragraph.bullet && { bullet: bulletOptions(paragraph.bullet, paragraph.hanging) }),
  }
}

function bulletOptions(bullet: Bullet, hanging: number): Exclude<TextOptions['bullet'], undefined> {
  if (bullet.type === 'disc') return { characterCode: '2022', indent: hanging }
  return { type: 'number', style: 'arabicPeriod', numberStartAt: bullet.number, indent: hanging }
}

function runOptions(run: Run, easel: Easel): TextOptions {
  const { theme, language } = easel.scene
  return {
    fontSize: run.size,
    color: paintColor(run.color, theme),
    bold: run.bold,
    italic: run.italic,
    superscript: run.superscript,
    charSpacing: run.tracking,
    lang: sanitiseLanguage(run.language, language),
    // The theme's body font is what text has by itself.
    ...(run.font !== theme.fonts.body && { fontFace: sanitiseUnescaped(run.font) }),
    ...linkOptions(run, easel),
  }
}

/** A link to an address or to another slide; nothing for one that leads nowhere. */
function linkOptions({ link }: Run, { numbers }: Easel): Pick<TextOptions, 'hyperlink'> {
  if (link === null) return {}
  const slide = link.startsWith('#') ? numbers.get(link.slice(1)) : undefined
  if (slide !== undefined) return { hyperlink: { slide } }
  const url = sanitiseLink(link)
  return url === null ? {} : { hyperlink: { url } }
}
