import type { Outcome } from '../model/message.ts'

/** The bytes of a text file, such as a template → its text with line feeds; null for what is no text. */
export async function decode(bytes: Uint8Array, file: string): Promise<Outcome<string | null>> {
  const { decodeText } = await import('../read/decode.ts')
  return decodeText(bytes, file)
}
