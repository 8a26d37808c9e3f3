import { unzipSync } from 'fflate'

/** The files of a trusted zip archive by name, or those of them that are wanted. Throws for bytes that are no archive. */
export function unzip(
  bytes: Uint8Array,
  wanted: (name: string, size: number) => boolean = () => true,
): Readonly<Record<string, Uint8Array>> {
  return unzipSync(bytes, { filter: ({ name, originalSize }) => wanted(name, originalSize) })
}
