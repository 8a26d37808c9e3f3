import { unzip } from '../../opc/unzip.ts'
import { isOurZip } from '../../opc/write-zip.ts'
import { APPLICATION } from './package/base/document-properties.ts'
import { APP_PART } from './package/base/part-names.ts'

/** True if these are the bytes of a deck that fandeck wrote and no other program has saved since. Never throws. */
export function wroteByFandeck(bytes: Uint8Array): boolean {
  try {
    if (!isOurZip(bytes)) return false
    const files = unzip(bytes, (name, size) => name === APP_PART && size < LIMIT)
    const app = files[APP_PART]
    return app !== undefined && new TextDecoder().decode(app).includes(`<Application>${APPLICATION}</Application>`)
  } catch {
    return false
  }
}

// Ours has 100 bytes a slide.
const LIMIT = 4_000_000
