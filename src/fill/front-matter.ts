import type { Brief } from '../model/brief.ts'
import { plainText, type Text } from '../model/text.ts'
import type { Write } from './to-view.ts'

/**
 * The YAML that heads a deck's Markdown: all that it takes to build the deck again from there. Only what the brief cites
 * and shows is in it.
 */
export function frontMatter(brief: Brief, project: string, write: Write): string {
  const maybe = (text: Text | null): string | null => text && write(text)
  const { audience } = brief
  const fields: Fields = {
    title: plainText(brief.title.inlines),
    subtitle: brief.subtitle && plainText(brief.subtitle.inlines),
    author: brief.author,
    date: brief.date,
    lang: brief.language,
    theme: audience.theme,
    size: audience.size,
    'reference-doc': audience.referenceDoc?.path ?? null,
    audience: audience.title,
    project: project === '' ? null : project,
    slides: audience.limits.slides,
    sources: mapValues(brief.sources, ({ title, publisher, author, date, url, note }) => {
      return { title: write(title), publisher, author, date, url, note: maybe(note) }
    }),
    data: mapValues(brief.data, ({ path }) => path),
    charts: mapValues(brief.charts, ({ title, spec, alt, sources }) => ({ title: write(title), spec, alt, sources })),
  }
  return `---\n${yaml(fields, '')}---\n`
}

type Field = string | number | null | readonly string[] | Fields

interface Fields {
  readonly [name: string]: Field
}

function mapValues<T>(values: Readonly<Record<string, T>>, map: (value: T) => Field): Fields {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, map(value)]))
}

/** The lines of a map; what is null or empty has none. */
function yaml(fields: Fields, indent: string): string {
  return Object.entries(fields)
    .map(([name, field]) => {
      const head = `${indent}${scalar(name)}:`
      if (field === null) return ''
      if (typeof field === 'string' || typeof field === 'number') return `${head} ${scalar(field)}\n`
      if (isList(field)) return field.length === 0 ? '' : `${head} [${field.map(scalar).join(', ')}]\n`
      const inner = yaml(field, `${indent}  `)
      return inner === '' ? '' : `${head}\n${inner}`
    })
    .join('')
}

function isList(field: readonly string[] | Fields): field is readonly string[] {
  return Array.isArray(field)
}

/** A text as it is where no reader of YAML could take it for anything else, or else in quotation marks, as in JSON. */
function scalar(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const isPlain = PLAIN.test(value) && !RESERVED.test(value)
  if (isPlain || ADDRESS.test(value) || /^\d{4}-\d{2}-\d{2}$/.test(value)) return value
  return JSON.stringify(value).replace(/[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g, toEscape)
}

const PLAIN = /^(?:\.{0,2}\/)*\p{L}(?:[\p{L}\p{M}\p{N} ./_()·–—’'-]*[\p{L}\p{M}\p{N}.)_])?$/u

const ADDRESS = /^https?:\/\/[\w./?=&%~+-]+$/

/** Words that YAML 1.1 or 1.2 reads as something other than text. */
const RESERVED = /^(?:true|false|yes|no|on|off|y|n|null)$/i

function toEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
