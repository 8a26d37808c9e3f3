/** What was made before. It changes nothing but the time that making takes: what is kept in it nobody changes any more. */
export interface Memory {
  /**
   * What `make` made of the same before, else what it makes now. `what` names what is made; `from` is all that `make`
   * depends on. Texts and numbers are the same by value, objects by identity. What is made is there at once, no promise.
   */
  recall<T>(what: string, from: readonly Given[], make: () => T): T
}

/** Something that a value is made from. */
export type Given = string | number | object | null

/** What is remembered, or made anew where there is no memory, in which case nobody asks what it is made from. */
export function recalled<T>(memory: Memory | undefined, what: string, from: () => readonly Given[], make: () => T): T {
  return memory ? memory.recall(what, from(), make) : make()
}
