import type { Json } from '../model/chart.ts'
import type { Message } from '../model/message.ts'
import { isValue } from './highlight.ts'
import { badSetting, unknownSetting } from './messages.ts'
import { isList, isObject } from './walk.ts'

/** What `usermeta.fandeck` may say. */
const SETTINGS = ['highlight', 'render']

/** How a chart gets into a deck: as PowerPoint's own, as a picture, or as its own where that shows the same. */
export type Rendering = 'native' | 'picture' | 'auto'

const RENDERINGS: readonly Rendering[] = ['native', 'picture', 'auto']

/** What a spec asks for in `usermeta.fandeck.render`; `auto` by default. */
export function renderingOf(spec: Json): Rendering {
  const usermeta = isObject(spec) ? spec['usermeta'] : undefined
  const settings = isObject(usermeta) ? usermeta['fandeck'] : undefined
  const asked = isObject(settings) ? settings['render'] : undefined
  return RENDERINGS.find((name) => name === asked) ?? 'auto'
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
      return RENDERINGS.some((known) => known === value)
        ? []
        : [badSetting(place, 'a chart is rendered as "native", "picture" or "auto"')]
    const values = isList(value) ? value : [value]
    return values.every(isValue) ? [] : [badSetting(place, 'a highlight is a value of the data, or a list of values')]
  })
}
