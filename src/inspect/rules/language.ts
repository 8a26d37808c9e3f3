import type { Message } from '../../model/message.ts'
import { missingDocumentLanguage, missingLanguage, wrongLanguage } from '../messages/accessibility.ts'
import { flat } from '../read/ground.ts'
import type { RunReading, SlideReading } from '../reading.ts'
import type { Subject } from '../rule.ts'
import { scriptOf, suits } from './scripts.ts'

/** The document says its language: in its properties or as that of all its text. */
export function documentLanguage({ deck, file }: Subject): readonly Message[] {
  if (deck.language !== '' || deck.defaultLanguage !== '') return []
  const runs = deck.slides.flatMap(wordsOf)
  return runs.length === 0 || runs.some((run) => run.language !== '') ? [] : [missingDocumentLanguage(file)]
}

/** Text says its language, and not one that is written in another script. A slide is told of once for each. */
export function language(slide: SlideReading, { deck, file }: Subject): readonly Message[] {
  const words = wordsOf(slide)
  const without = words.filter((run) => run.language === '')
  const known = deck.language !== '' || without.length < words.length
  const wrong = words.flatMap((run) => {
    const script = scriptOf(run.text)
    const tags = [run.language, run.alternate].filter((tag) => tag !== '')
    return script === null || tags.length === 0 || tags.some((tag) => suits(script, tag)) ? [] : [{ run, script }]
  })
  return [
    ...(without.length > 0 && known ? [missingLanguage(file, slide.number, without.length, without[0]!.text)] : []),
    ...(wrong.length > 0
      ? [wrongLanguage(file, slide.number, wrong[0]!.run.text, wrong[0]!.script, wrong[0]!.run.language)]
      : []),
  ]
}

/** The runs of a slide that have letters. */
function wordsOf(slide: SlideReading): readonly RunReading[] {
  const paragraphs = flat(slide.shapes).flatMap((shape) => [
    ...shape.paragraphs,
    ...(shape.table?.rows.flat() ?? []).flatMap((cell) => cell.paragraphs),
  ])
  return paragraphs.flatMap(({ runs }) => runs).filter(({ text }) => /\p{L}/u.test(text))
}
