import type { Message } from '../../model/message.ts'
import { longAltText, machineMadeAltText, missingAltText } from '../messages/accessibility.ts'
import { flat } from '../read/ground.ts'
import type { ShapeKind, ShapeReading, SlideReading } from '../reading.ts'
import type { Subject } from '../rule.ts'

/** What is no text has a text in its place that says what it shows, unless it is marked as decoration. */
export function altText(slide: SlideReading, { file }: Subject): readonly Message[] {
  return slide.shapes.flatMap((shape) => ofShape(shape, slide.number, file))
}

function ofShape(shape: ShapeReading, slide: number, file: string): readonly Message[] {
  if (shape.decorative || shape.hidden) return []
  const { alt, name } = shape
  if (alt === '') return isMute(shape) ? [missingAltText(file, slide, name, null)] : []
  if (MACHINE_MADE.test(alt)) return [machineMadeAltText(file, slide, name, alt)]
  const length = [...alt].length
  if (length > LONGEST) return [longAltText(file, slide, name, length, LONGEST)]
  const says = !FILE_NAME.test(alt) && !NUMBERED_NAME.test(alt) && !(alt === name && /\s\d+$/.test(alt))
  return says || !isMute(shape) ? [] : [missingAltText(file, slide, name, alt)]
}

/** The longest text that a screen reader reads as a description and not as a page. */
const LONGEST = 250

/** True for what shows something and has no text. A group is as mute as one of its parts that nothing describes. */
function isMute(shape: ShapeReading): boolean {
  if (shape.kind === 'group') return flat(shape.children).some((part) => !part.decorative && isMute(part) && !part.alt)
  if (PICTORIAL.has(shape.kind)) return true
  if (shape.kind === 'table' || shape.placeholder !== null) return false
  const bare = shape.paragraphs.every(({ text }) => text.trim() === '')
  return bare && isSeen(shape)
}

function isSeen({ kind, fill, outlined, box }: ShapeReading): boolean {
  if (box !== null && box.width <= 0 && box.height <= 0) return false
  return outlined || (kind === 'shape' && fill !== 'none' && (fill === 'unknown' || fill.alpha > 0))
}

const PICTORIAL: ReadonlySet<ShapeKind> = new Set(['picture', 'media', 'chart', 'diagram', 'object'])

const FILE_NAME = /^[^\n]*\.(png|jpe?g|gif|svg|bmp|tiff?|emf|wmf|webp|heic|pdf|mp4|mov|avi|wmv|mp3|wav)$/i

/** What programs call shapes that nobody named. */
const NUMBERED_NAME =
  /^(picture|image|graphic|photo|chart|diagram|shape|object|group|video|audio|content placeholder|rectangle|oval|line|bild|grafik|afbeelding|imagen|immagine|그림|이미지|차트|개체|図|图片)\s*\d*$/i

/** How Office marks descriptions that it made itself, in some of its languages. */
const MACHINE_MADE =
  /automatically generated|AI-generated content may be incorrect|automatisch generiert|automatisch gegenereerd|générée? automatiquement|generad[ao] automáticamente|generat[ao] automaticamente|gerad[ao] automaticamente|자동으로 생성된|자동 생성된|自動的に生成された|自动生成/i
