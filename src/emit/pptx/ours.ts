import { strFromU8, unzipSync } from 'fflate'
import { APP_PART, APPLICATION } from './package/base/document-properties.ts'
import { isOurZip } from './package/write-zip.ts'

/** True if these are the bytes of a deck that fandeck wrote and no other program has saved since. Never throws. */
export function wroteByFandeck(bytes: Uint8Array): boolean {
  try {
    if (!isOurZip(bytes)) return false
    const files = unzipSync(bytes, { filter: ({ name, originalSize }) => name === APP_PART && originalSize < LIMIT })
    const app = files[APP_PART]
    return app !== undefined && strFromU8(app).includes(`<Application>${APPLICATION}</Application>`)
  } catch {
    return false
  }
}

// Ours has 100 bytes a slide.
const LIMIT = 4_000_000
