import type { Json } from '../model/chart.ts'
import type { Message } from '../model/message.ts'
import { isValue } from './highlight.ts'
import { badSetting, unknownSetting } from './messages.ts'
import { isList, isObject } from './walk.ts'

/** What `usermeta.fandeck` may say. */
const SETTINGS = ['highlight']

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
    const values = isList(value) ? value : [value]
    return values.every(isValue) ? [] : [badSetting(place, 'a highlight is a value of the data, or a list of values')]
  })
}
