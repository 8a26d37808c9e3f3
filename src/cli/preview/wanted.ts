import { DOWNLOADS, type Wanted } from './source.ts'

/** What the path of a request asks for: `/download/marketing.pptx`, `/download/marketing/7.png`; null for no download. */
export function wantedAt(path: string): Wanted | null {
  const [, deck, slide, format] = /^\/download\/([^/]+?)(?:\/([1-9]\d{0,5}))?\.([a-z]+)$/.exec(path) ?? []
  const name = decoded(deck ?? '')
  const known = DOWNLOADS.find((one) => one === format)
  if (name === null || known === undefined || (known === 'png') !== (slide !== undefined)) return null
  return { deck: name, format: known, slide: slide === undefined ? null : Number(slide) }
}

/** A deck's name as it stands in an address. One that could lead to another folder is none. */
function decoded(text: string): string | null {
  try {
    const name = decodeURIComponent(text)
    return /^\.*$|[\p{Cc}/\\]/u.test(name) ? null : name
  } catch {
    return null
  }
}
