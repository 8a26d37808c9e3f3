/** A name as a GUID that is the same every time, in capitals and braces (RFC 9562, version 8). */
export function guid(name: string): string {
  const hex = [...scatter(name)]
    .map((part) => part.toString(16).padStart(8, '0'))
    .join('')
    .toUpperCase()
  return `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-A${hex.slice(17, 20)}-${hex.slice(20, 32)}}`
}

/** A name as a number of 32 bits, not 0, that is the same every time. */
export function number32(name: string): number {
  return scatter(name)[0]! || 1
}

/**
 * 128 bits that are others for any other name, as far as chance goes: four multiplications a character, each sum mixed
 * with the one beside it. A cryptographic hash would cost a tenth of writing a slide, and there is nothing to keep secret.
 */
function scatter(name: string): Uint32Array {
  const sums = Uint32Array.of(0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a)
  for (let index = 0; index < name.length; index++) {
    const code = name.charCodeAt(index)
    for (let sum = 0; sum < 4; sum++) sums[sum] = sums[(sum + 1) % 4]! ^ Math.imul(sums[sum]! ^ code, FACTORS[sum]!)
  }
  for (let turn = 0; turn < 8; turn++) {
    const sum = turn % 4
    sums[sum] = Math.imul(sums[sum]! ^ (sums[(sum + 3) % 4]! >>> 15), FACTORS[sum]!)
  }
  return sums
}

const FACTORS = [597_399_067, 2_869_860_233, 951_274_213, 2_716_044_179]
