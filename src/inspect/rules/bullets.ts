import type { Message } from '../../model/message.ts'
import { typedBullets } from '../messages/accessibility.ts'
import { flat } from '../read/ground.ts'
import type { ParagraphReading, SlideReading } from '../reading.ts'
import type { Subject } from '../rule.ts'

/** Lists are lists and not paragraphs that begin with a typed mark. Dashes need two of them, for one may be a dash. */
export function bullets(slide: SlideReading, { file }: Subject): readonly Message[] {
  return flat(slide.shapes).flatMap((shape) => {
    const cells = shape.table?.rows.flat().map((cell) => cell.paragraphs) ?? []
    const typed = [shape.paragraphs, ...cells].flatMap(typedItems)
    return typed.length === 0 ? [] : [typedBullets(file, slide.number, shape.name, typed[0]!)]
  })
}

function typedItems(paragraphs: readonly ParagraphReading[]): readonly string[] {
  const lines = paragraphs.filter(({ bullet }) => !bullet).flatMap(({ text }) => text.split('\n'))
  const dots = lines.filter((line) => /^\s*[•‣▪■□●○◦➢➤✓✔]\s*\S/u.test(line))
  const dashes = lines.filter((line) => /^\s*[-–—*·]\s+\S/u.test(line))
  return [...dots, ...(dashes.length > 1 ? dashes : [])]
}
