import type { Message } from '../model/message.ts'
import type { TypeScale } from '../model/theme.ts'
import { oddType, smallType } from './messages/themes.ts'
import { placeIn } from './theme-places.ts'
import type { MapTree } from './tree.ts'

type SizeName = keyof TypeScale

/** The smallest sizes, in points, that can be read from a chair at the table. */
const LEAST: Readonly<Partial<Record<SizeName, number>>> = {
  titleMin: 18,
  bodyMin: 12,
  labelMin: 12,
  kpiMin: 18,
  chart: 12,
  eyebrow: 10,
  footer: 9,
}

/** Smaller → larger, as every reader expects of a page. That a floor is under its size is checked where it is read. */
const ORDER: readonly (readonly [SizeName, SizeName])[] = [
  ['title', 'cover'],
  ['body', 'title'],
  ['body', 'lead'],
  ['body', 'kpi'],
  ['label', 'body'],
  ['footer', 'label'],
  ['bodyMin', 'titleMin'],
  ['labelMin', 'bodyMin'],
]

/** The type scale must be legible, and should be in order. */
export function typeIsReadable(type: TypeScale, root: MapTree): readonly Message[] {
  const small = (Object.keys(LEAST) as SizeName[])
    .filter((name) => type[name] < LEAST[name]!)
    .map((name) => smallType(name, type[name], LEAST[name]!, placeIn(root, ['type', name], ['type'])))
  const odd = ORDER.filter(([smaller, larger]) => type[smaller] > type[larger]).map(([smaller, larger]) =>
    oddType(smaller, larger, placeIn(root, ['type', smaller], ['type', larger])),
  )
  return [...small, ...odd]
}
