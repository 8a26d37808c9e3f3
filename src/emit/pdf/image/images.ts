import type { Assets } from '../../../model/assets.ts'
import type { Pdf, Picture } from '../pdfkit.ts'
import { embedPng } from './embed-png.ts'

/** The pictures of a document: each is in the file once, however often it is shown. */
export interface Images {
  /** A picture by its key in the assets; null for one that is not there or that cannot be read. */
  of(src: string): Picture | null
  /** A PNG that was made for this document; null for one that cannot be read. */
  made(png: Uint8Array): Picture | null
  /** The keys of the pictures that cannot be read, in order. */
  readonly damaged: ReadonlySet<string>
}

/** Opens the pictures of a document. */
export function createImages(pdf: Pdf, assets: Assets): Images {
  const known = new Map<string | Uint8Array, Picture | null>()
  const damaged = new Set<string>()
  const remembered = (key: string | Uint8Array, embed: () => Picture | null): Picture | null => {
    const found = known.get(key)
    if (found !== undefined) return found
    const made = embed()
    known.set(key, made)
    return made
  }
  const embedPicture = (src: string): Picture | null => {
    const image = assets.images.get(src)
    if (image === undefined) return null
    const picture = image.type === 'png' ? embedPng(image.bytes, known.size, pdf) : embedJpeg(image.bytes, pdf)
    if (picture === null) damaged.add(src)
    return picture
  }
  return {
    damaged,
    of: (src) => remembered(src, () => embedPicture(src)),
    made: (png) => remembered(png, () => embedPng(png, known.size, pdf)),
  }
}

/** PDF holds a JPEG as it is. PDFKit throws for one whose frame it does not find. */
function embedJpeg(bytes: Uint8Array, pdf: Pdf): Picture | null {
  try {
    return pdf.openImage(bytes)
  } catch {
    return null
  }
}
