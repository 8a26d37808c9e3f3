import type { Message } from '../../model/message.ts'
import { childrenNamed, find, walk } from '../../opc/xml.ts'
import { missingCaptions } from '../messages/accessibility.ts'
import { flat } from '../read/ground.ts'
import type { SlideReading } from '../reading.ts'
import type { Subject } from '../rule.ts'

/** A film in the file has captions (`p173:tracksInfo`). Of films on the web nothing can be known. */
export function captions(slide: SlideReading, { file, parts }: Subject): readonly Message[] {
  return flat(slide.shapes).flatMap(({ element, kind, name }) => {
    const film = kind === 'media' ? find(element, 'p:nvPicPr', 'p:nvPr') : undefined
    if (film === undefined || childrenNamed(film, 'a:videoFile').length === 0) return []
    let embedded = false
    let captioned = false
    walk(film, (found) => {
      if (found.name === 'p14:media') embedded = parts.target(slide.part, found.attributes['r:embed']) !== null
      if (/:(tracksInfo|track)$/.test(found.name)) captioned = true
    })
    return embedded && !captioned ? [missingCaptions(file, slide.number, name)] : []
  })
}
