import type { Message } from '../../model/message.ts'
import { child } from '../../opc/xml.ts'
import { emptyPlaceholder, slideNumberNotAField } from '../messages/accessibility.ts'
import { FOOT, TITLES } from '../read/inheritance.ts'
import { textOfShape } from '../read-slides.ts'
import type { ShapeReading, SlideReading } from '../reading.ts'
import type { Subject } from '../rule.ts'

/** A placeholder that nobody filled is announced and says nothing. Titles have a rule of their own; the foot is never seen empty. */
export function emptyPlaceholders(slide: SlideReading, { file }: Subject): readonly Message[] {
  return slide.shapes.filter(isEmpty).map((shape) => emptyPlaceholder(file, slide.number, shape.name))
}

function isEmpty(shape: ShapeReading): boolean {
  const { placeholder, element } = shape
  if (placeholder === null || element.name !== 'p:sp' || shape.hidden) return false
  if (TITLES.has(placeholder.type) || FOOT.has(placeholder.type)) return false
  const properties = child(element, 'p:spPr')
  const painted = properties !== undefined && child(properties, 'a:blipFill') !== undefined
  return !painted && textOfShape(shape).trim() === ''
}

/** The number of a slide is a field, so that it is right when slides move. */
export function slideNumber(slide: SlideReading, { file }: Subject): readonly Message[] {
  return slide.shapes.flatMap((shape) => {
    if (shape.placeholder?.type !== 'sldNum') return []
    const text = textOfShape(shape).trim()
    const field = shape.paragraphs.some(({ runs }) => runs.some((run) => run.field === 'slidenum'))
    return /\d/.test(text) && !field ? [slideNumberNotAField(file, slide.number, shape.name, text)] : []
  })
}
