import type { Message } from '../../model/message.ts'
import { vagueLinkText } from '../messages/accessibility.ts'
import { flat } from '../read/ground.ts'
import type { ParagraphReading, SlideReading } from '../reading.ts'
import type { Subject } from '../rule.ts'

/** The text of a link says where it leads. */
export function linkTexts(slide: SlideReading, { file }: Subject): readonly Message[] {
  return flat(slide.shapes).flatMap((shape) => {
    const cells = shape.table?.rows.flat() ?? []
    const paragraphs = [...shape.paragraphs, ...cells.flatMap((cell) => cell.paragraphs)]
    const vague = paragraphs.flatMap(linkedTexts).filter(isVague)
    return vague.map((text) => vagueLinkText(file, slide.number, shape.name, text))
  })
}

/** The texts of links, those of neighbouring runs with one target together. */
function linkedTexts({ runs }: ParagraphReading): readonly string[] {
  const found: { text: string; link: string }[] = []
  let before: string | null = null
  for (const { text, link } of runs) {
    const last = found.at(-1)
    if (link !== null && last !== undefined && before === link) last.text += text
    else if (link !== null) found.push({ text, link })
    before = link
  }
  return found.map(({ text }) => text.replace(/\s+/g, ' ').trim())
}

function isVague(text: string): boolean {
  return /^(https?:\/\/|www\.)\S+$/i.test(text) || VAGUE.has(text.replace(/[\s.…!:>»→]+$/u, '').toLowerCase())
}

const VAGUE: ReadonlySet<string> = new Set([
  'here',
  'click',
  'click here',
  'click this',
  'click this link',
  'tap here',
  'link',
  'this link',
  'the link',
  'this page',
  'this',
  'more',
  'read more',
  'see more',
  'learn more',
  'find out more',
  'more info',
  'more information',
  'website',
  'hier',
  'hier klicken',
  'mehr',
  'weiterlesen',
  'ici',
  'cliquez ici',
  'aquí',
  'haga clic aquí',
  '여기',
  '여기를 클릭',
  '더 보기',
  '더보기',
  'こちら',
  'ここをクリック',
  '点击这里',
])
