/** The checksum of zip archives: CRC-32 with the polynomial 0xEDB88320, as an unsigned number. */
export function crc32(bytes: Uint8Array): number {
  let sum = -1
  for (let index = 0; index < bytes.length; index++) sum = TABLE[(sum ^ bytes[index]!) & 0xff]! ^ (sum >>> 8)
  return ~sum >>> 0
}

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte
  for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  return sum
})
