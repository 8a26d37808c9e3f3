/** What a person prefers, kept in the browser from one preview to the next. A browser that keeps nothing forgets it. */
export function preference(name: string): string | null {
  try {
    return localStorage.getItem(`fandeck.${name}`)
  } catch {
    return null
  }
}

/** Keeps a preference, or forgets it (null). */
export function prefer(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`fandeck.${name}`)
    else localStorage.setItem(`fandeck.${name}`, value)
  } catch {
    // Private windows may have no room.
  }
}
