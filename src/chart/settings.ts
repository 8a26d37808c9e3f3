import type { Json } from '../model/chart.ts'
import type { Message } from '../model/message.ts'
import { RENDERINGS, type Rendering } from '../model/rendering.ts'
import { isValue } from './highlight.ts'
import { badRendering, badSetting, unknownSetting } from './messages.ts'
import { isList, isObject } from './walk.ts'

/** What `usermeta.fandeck` may say. */
const SETTINGS = ['highlight', 'render']

/** What a spec asks for in `usermeta.fandeck.render`; null for one that does not say. */
export function renderingOf(spec: Json): Rendering | null {
  const usermeta = isObject(spec) ? spec['usermeta'] : undefined
  const settings = isObject(usermeta) ? usermeta['fandeck'] : undefined
  const asked = isObject(settings) ? settings['render'] : undefined
  return RENDERINGS.find((name) => name === asked) ?? null
}

/** What is wrong with a spec's `usermeta.fandeck`. What else stands in `usermeta` is for other programs. */
export function checkSettings(spec: Json, file: string): readonly Message[] {
  const usermeta = isObject(spec) ? spec['usermeta'] : undefined
  const settings = isObject(usermeta) ? usermeta['fandeck'] : undefined
  if (settings === undefined) return []
  const path = 'usermeta.fandeck'
  if (!isObject(settings)) return [badSetting({ file, path }, 'the settings of a chart are no object')]
  return Object.entries(settings).flatMap(([name, value]) => {
    const place = { file, path: `${path}.${name}` }
    if (!SETTINGS.includes(name)) return [unknownSetting(place, name, SETTINGS)]
    if (name === 'render')
      return RENDERINGS.some((known) => known === value) ? [] : [badRendering(place, value, RENDERINGS)]
    const values = isList(value) ? value : [value]
    return values.every(isValue) ? [] : [badSetting(place, 'a highlight is a value of the data, or a list of values')]
  })
}
