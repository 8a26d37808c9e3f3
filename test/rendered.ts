import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { keep, keyOf, recall } from './verdicts.ts'

/** A word on a page, in points from the page's top left corner. */
export interface Word {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A page of a PDF. */
export interface Page {
  readonly width: number
  readonly height: number
  readonly words: readonly Word[]
}

/** What LibreOffice is to draw Office's fonts with: the fonts beside the bundle, which have the same widths. */
const STAND_INS: Readonly<Record<string, string>> = {
  Arial: 'Arimo',
  Calibri: 'Carlito',
  Cambria: 'Caladea',
  'Courier New': 'Cousine',
  Georgia: 'Gelasio',
  'Malgun Gothic': 'Noto Sans KR',
}

/** Packages → the words on their pages, by name, which Poppler reads from LibreOffice's PDFs. */
export function render(decks: ReadonlyMap<string, Uint8Array>, folder: string): ReadonlyMap<string, readonly Page[]> {
  return new Map([...toPdfs(decks, folder)].map(([name, pdf]) => [name, readPages(pdf, folder)]))
}

/**
 * Packages → the paths of their PDFs, by name. LibreOffice makes all of them in one run, with a profile of its own and no fonts
 * but ours.
 */
export function toPdfs(decks: ReadonlyMap<string, Uint8Array>, folder: string): ReadonlyMap<string, string> {
  const fonts = fontsKey()
  const files = [...decks].map(([name, bytes], index) => {
    return { name, bytes, key: keyOf(fonts, bytes), file: path.join(folder, `deck${index}.pptx`) }
  })
  const unknown = files.filter(({ key, file }) => {
    const pdf = recall(key)
    if (pdf) writeFileSync(pdfOf(file), pdf)
    return !pdf
  })
  for (const { file, bytes } of unknown) writeFileSync(file, bytes)
  convertAll(
    unknown.map(({ file }) => file),
    folder,
  )
  for (const { key, file } of unknown) keep(key, readFileSync(pdfOf(file)))
  return new Map(files.map(({ name, file }) => [name, pdfOf(file)]))
}

function convertAll(files: readonly string[], folder: string): void {
  const fonts = path.join(folder, 'fonts.conf')
  writeFileSync(fonts, fontConfig(folder))
  for (const _ of ['once', 'again']) {
    const missing = files.filter((file) => !existsSync(pdfOf(file)))
    if (missing.length > 0) convert(missing, folder, fonts)
  }
}

/** LibreOffice sometimes falls over when its work is done, so what counts are the files that it left. */
function convert(files: readonly string[], folder: string, fonts: string): void {
  const profile = `-env:UserInstallation=file://${folder}/profile`
  spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
    env: { ...process.env, FONTCONFIG_FILE: fonts },
  })
}

function pdfOf(file: string): string {
  return file.replace(/pptx$/, 'pdf')
}

/** What a PDF depends on besides its package. */
function fontsKey(): string {
  const files = readdirSync('dist/fonts').map((file) => `dist/fonts/${file}`)
  return keyOf('soffice', fontConfig(''), ...files.flatMap((file) => [file, readFileSync(file)]))
}

function fontConfig(folder: string): string {
  const aliases = Object.entries(STAND_INS).map(
    ([family, ours]) =>
      `<match target="pattern"><test name="family" qual="any"><string>${family}</string></test>` +
      `<edit name="family" mode="assign" binding="same"><string>${ours}</string></edit></match>`,
  )
  const places = `<dir>${path.resolve('dist/fonts')}</dir><cachedir>${folder}/fonts</cachedir>`
  return `<?xml version="1.0"?>\n<fontconfig>${places}${aliases.join('')}</fontconfig>\n`
}

/** The words on the pages of a PDF, which Poppler reads by way of a file in the folder. */
export function readPages(pdf: string, folder: string): readonly Page[] {
  const pages = wordsIn(pdf, folder).split(/<page /)
  return pages.slice(1).map((page) => {
    const [, width, height] = /^width="([\d.]+)" height="([\d.]+)"/.exec(page)!
    const words = page.matchAll(/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)</g)
    return {
      width: Number(width),
      height: Number(height),
      words: [...words].map((found) => {
        const [left, top, right, bottom] = found.slice(1, 5).map(Number) as [number, number, number, number]
        return { text: plain(found[5]!), left, top, right, bottom }
      }),
    }
  })
}

function wordsIn(pdf: string, folder: string): string {
  const key = keyOf('pdftotext -bbox-layout', readFileSync(pdf))
  const known = recall(key)
  if (known) return known.toString()
  const html = path.join(folder, 'words.html')
  execFileSync('pdftotext', ['-bbox-layout', pdf, html])
  const words = readFileSync(html)
  keep(key, words)
  return words.toString()
}

function plain(html: string): string {
  const named: Readonly<Record<string, string>> = {
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&apos;': "'",
    '&amp;': '&',
  }
  return html.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => named[entity]!)
}
