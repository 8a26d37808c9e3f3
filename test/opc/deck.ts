import type { RawEntry } from './raw-zip.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PRESENTATION = 'application/vnd.openxmlformats-officedocument.presentationml'

/** The content type of a presentation. */
export const MAIN: string = `${PRESENTATION}.presentation.main+xml`

/** `[Content_Types].xml` with overrides, `name type`, beside the defaults of a deck. */
export function types(...overrides: readonly string[]): RawEntry {
  const all = overrides.map((line) => {
    const [name, type] = line.split(' ')
    return `<Override PartName="/${name}" ContentType="${type}"/>`
  })
  const defaults = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ['png', 'image/png'],
    ['bin', 'application/vnd.ms-office.vbaProject'],
  ].map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`)
  const content = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join('')}${all.join('')}</Types>`
  return { name: '[Content_Types].xml', content }
}

/** The relationships of a part, or of the package for the empty name: each `type target`, or `type target External`. */
export function rels(part: string, ...all: readonly string[]): RawEntry {
  const lines = all.map((line, index) => {
    const [type = '', target = '', mode] = line.split(' ')
    const uri = type.includes(':') ? type : `${OFFICE}/${type}`
    return `<Relationship Id="rId${index + 1}" Type="${uri}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`
  })
  const content = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`
  return { name: part.replace(/([^/]*)$/, '_rels/$1.rels'), content }
}

/** The smallest presentation that can be opened, and more entries. Those with its own names replace its own. */
export function deck(...more: readonly RawEntry[]): readonly RawEntry[] {
  const entries: readonly RawEntry[] = [
    types(`ppt/presentation.xml ${MAIN}`),
    rels('', 'officeDocument ppt/presentation.xml'),
    { name: 'ppt/presentation.xml', content: PRESENTATION_XML },
  ]
  const names = new Set(more.map(({ name }) => name))
  return [...entries.filter(({ name }) => !names.has(name)), ...more]
}

const PRESENTATION_XML =
  '<p:presentation xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"><p:notesSz cx="1" cy="1"/></p:presentation>'
