import type { Message } from '../model/message.ts'

/**
 * The bytes of a PowerPoint file, whoever made it → the faults of its package, and what keeps people from reading its slides.
 * `file` is its name in messages.
 */
export async function checkDeck(bytes: Uint8Array, file: string): Promise<readonly Message[]> {
  const { inspect } = await import('../inspect/inspect.ts')
  return inspect(bytes, file)
}
