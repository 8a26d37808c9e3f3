import type { $ZodType, $ZodTypes } from 'zod/v4/core'

/** The schema of a member, by key or index; undefined where the schema does not know the key. */
export function memberOf(schema: $ZodType | undefined, key: PropertyKey): $ZodType | undefined {
  const { def } = bare(schema)?._zod ?? {}
  switch (def?.type) {
    case 'object':
      return Object.hasOwn(def.shape, key) ? def.shape[key as string] : undefined
    case 'record':
      return def.valueType
    case 'array':
      return def.element
    case 'union':
      return def.options.map((option) => memberOf(option, key)).find((member) => member !== undefined)
    default:
      return undefined
  }
}

/** The keys that an object's schema knows; none for anything else. */
export function keysOf(schema: $ZodType | undefined): readonly string[] {
  const def = bare(schema)?._zod.def
  return def?.type === 'object' ? Object.keys(def.shape) : []
}

/** True if a text is welcome. */
export function takesText(schema: $ZodType | undefined): boolean {
  const def = bare(schema)?._zod.def
  return def?.type === 'string' || (def?.type === 'union' && def.options.some(takesText))
}

/** A schema without the wrapper that makes it optional. */
function bare(schema: $ZodType | undefined): $ZodTypes | undefined {
  const known = schema as $ZodTypes | undefined
  return known?._zod.def.type === 'optional' ? bare(known._zod.def.innerType) : known
}
