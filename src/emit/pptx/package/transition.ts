import type { Transition } from '../../../model/transition.ts'
import { element, type XmlElement } from '../../../opc/xml.ts'

/** `p:transition`, behind `p:clrMapOvr`; null for none. Readers that do not know morph fade, [MS-PPTX] 2.2.9. */
export function transitionElement(transition: Transition): XmlElement | null {
  switch (transition) {
    case 'none':
      return null
    case 'fade':
      return fade('med')
    case 'morph':
      return element(
        'mc:AlternateContent',
        { 'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006' },
        element('mc:Choice', { 'xmlns:p159': MORPH, Requires: 'p159' }, morph()),
        element('mc:Fallback', {}, fade('slow')),
      )
  }
}

const MORPH = 'http://schemas.microsoft.com/office/powerpoint/2015/09/main'

function fade(speed: string): XmlElement {
  return element('p:transition', { spd: speed }, element('p:fade'))
}

function morph(): XmlElement {
  return element(
    'p:transition',
    { spd: 'slow', 'xmlns:p14': 'http://schemas.microsoft.com/office/powerpoint/2010/main', 'p14:dur': '1500' },
    element('p159:morph', { option: 'byObject' }),
  )
}
