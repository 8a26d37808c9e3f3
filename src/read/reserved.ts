/** Keys that mean something to JavaScript objects; no document needs them. */
const RESERVED: readonly string[] = ['__proto__', 'constructor', 'prototype']

/** True for a key that no document may have. */
export function isReserved(key: string): boolean {
  return RESERVED.includes(key)
}
