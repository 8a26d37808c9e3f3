import * as vega from 'vega'

type Reader = (tuple: object) => unknown

/** What a transform is given, as far as it names groups. */
interface Given {
  readonly groupby?: readonly Reader[]
  readonly key?: Reader
  readonly field?: Reader
}

interface Pulse {
  readonly SOURCE: number
  visit(which: number, visitor: (tuple: object) => void): void
}

interface Transform {
  transform(given: Given, pulse: Pulse): unknown
}

/** Transforms that keep groups in a plain object, by what names them; several names in one are never those of its members. */
const IN_OBJECTS: Readonly<Record<string, (given: Given) => readonly (Reader | undefined)[]>> = {
  impute: ({ key, groupby }) => [key, only(groupby)],
  window: ({ groupby }) => [only(groupby)],
  kde: ({ groupby }) => [only(groupby)],
  loess: ({ groupby }) => [only(groupby)],
  quantile: ({ groupby }) => [only(groupby)],
  regression: ({ groupby }) => [only(groupby)],
  pivot: ({ field }) => [field],
}

/** Transforms that look whether a group is an object's own, but cannot keep one of this name. */
const BY_OWN_NAMES: typeof IN_OBJECTS = {
  datajoin: ({ key }) => [key],
  facet: ({ key }) => [key],
  tupleindex: ({ field }) => [field],
}

/**
 * Has Vega refuse groups whose names are those of every object's members, such as `constructor`: it keeps groups in plain
 * objects, and would change what all objects of this program have in common. Once for all charts.
 */
export function guardGroupNames(): void {
  for (const [name, readers] of Object.entries(IN_OBJECTS)) guard(name, readers, (group) => group in Object.prototype)
  for (const [name, readers] of Object.entries(BY_OWN_NAMES)) guard(name, readers, (group) => group === '__proto__')
}

function guard(name: string, readers: (given: Given) => readonly (Reader | undefined)[], isTaken: Taken): void {
  const { prototype } = (vega.transforms as unknown as Readonly<Record<string, { prototype: Transform }>>)[name]!
  const { transform } = prototype
  prototype.transform = function (given, pulse) {
    for (const read of readers(given)) if (read) check(pulse, read, isTaken)
    return transform.call(this, given, pulse)
  }
}

type Taken = (group: string) => boolean

function check(pulse: Pulse, read: Reader, isTaken: Taken): void {
  pulse.visit(pulse.SOURCE, (tuple) => {
    const value = read(tuple)
    if (typeof value === 'number' || typeof value === 'boolean' || value === null || value === undefined) return
    const group = String(value)
    if (isTaken(group)) throw new Error(`it groups by the name "${group}", which no group can have`)
  })
}

function only(groupby: readonly Reader[] | undefined): Reader | undefined {
  return groupby?.length === 1 ? groupby[0] : undefined
}
