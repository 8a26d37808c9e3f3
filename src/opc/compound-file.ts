/** What an OLE compound file, which is no zip archive, holds. */
export type CompoundFile = 'encrypted' | 'old' | 'other'

/** What a compound file ([MS-CFB]) holds, told by the names in it; undefined for bytes that are none. */
export function compoundFile(bytes: Uint8Array): CompoundFile | undefined {
  if (!MAGIC.every((byte, index) => bytes[index] === byte)) return undefined
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.includes('EncryptedPackage', 0, 'utf16le')) return 'encrypted'
  return file.includes('PowerPoint Document', 0, 'utf16le') ? 'old' : 'other'
}

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
