import type { Message } from '../../model/message.ts'
import { missingDocumentTitle, restrictedAccess, sectionNames as sectionName } from '../messages/accessibility.ts'
import type { Subject } from '../rule.ts'

/** The document has a title of its own, which readers announce when they open it. */
export function documentTitle({ deck, file }: Subject): readonly Message[] {
  return deck.title === '' || UNTITLED.test(deck.title) ? [missingDocumentTitle(file, deck.title)] : []
}

/** What programs call documents that nobody named. */
const UNTITLED =
  /^((microsoft )?(office )?power ?point( |-)?(presentation|präsentation|프레젠테이션|template)|presentation\d*|pptxgenjs presentation|präsentation\d*|présentation( powerpoint)?|presentación de powerpoint|presentazione (standard di )?powerpoint|apresentação do powerpoint|프레젠테이션\d*|(slide|diapositiva|folie) 1|untitled)$/i

/** A password for changes shuts out assistive technology as well. */
export function access({ deck, file }: Subject): readonly Message[] {
  return deck.restricted ? [restrictedAccess(file)] : []
}

/** Sections have names, each its own. */
export function sectionNames({ deck, file }: Subject): readonly Message[] {
  const seen = new Set<string>()
  return deck.sections.flatMap((name) => {
    const key = name.trim().toLowerCase()
    const why = key === '' ? 'has no name' : UNNAMED.test(key) ? 'has no name of its own' : null
    const twice = seen.has(key)
    seen.add(key)
    if (why !== null) return [sectionName(file, name, why)]
    return twice ? [sectionName(file, name, 'is there twice')] : []
  })
}

const UNNAMED =
  /^(default section|untitled section|standardabschnitt|abschnitt ohne titel|section par défaut|section sans titre|sección predeterminada|sezione predefinita|기본 구역|제목 없는 구역|既定のセクション|默认节|无标题节)$/
