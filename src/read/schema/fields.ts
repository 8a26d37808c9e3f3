import * as z from 'zod/mini'
import { SLIDE_SIZES, type SlideSize } from '../../model/theme.ts'
import { quoted } from '../messages/words.ts'

/** What the names of findings, sources, topics, charts and data files look like. */
export const NAME: RegExp = /^[A-Za-z0-9][\w.:-]*$/

/** What a schema has to say beyond "expected …, found …": the reason, and a hint on a second line. */
function told(reason: (value: string) => string, hint: string): { error: (issue: { input?: unknown }) => string } {
  return { error: ({ input }) => (typeof input === 'string' ? `${reason(quoted(input))}\n${hint}` : '') }
}

/** A text that is not only spaces. */
export function text(description: string, more: Record<string, unknown> = {}): z.ZodMiniString {
  return z.string().check(z.regex(/\S/), z.meta({ description, ...more }))
}

/** Any text, and no text at all. */
export function anyText(description: string): z.ZodMiniString {
  return z.string().check(z.describe(description))
}

/** A text in which a bare number is common: a year, a colour. Editors allow the number too. */
export function written(description: string, more: Record<string, unknown> = {}): z.ZodMiniString {
  return text(description, { ...more, written: true })
}

/** The name of something in the document. */
export function name(description: string): z.ZodMiniString {
  return z.string().check(z.regex(NAME), z.describe(description))
}

/** A map from names to values. */
export function named<T extends z.ZodMiniType>(value: T, description: string): z.ZodMiniRecord<z.ZodMiniString, T> {
  return z.record(z.string().check(z.regex(NAME)), value).check(z.describe(description))
}

/** A list. */
export function list<T extends z.ZodMiniType>(item: T, description: string): z.ZodMiniArray<T> {
  return z.array(item).check(z.describe(description))
}

/** A calendar day, `2025-04-28`. */
export function date(description: string): z.ZodMiniISODate {
  const error = told((value) => `${value} is not a date`, 'write year, month and day, such as 2025-04-28')
  return z.iso.date(error).check(z.describe(description))
}

/** A language tag (BCP 47), `en` or `pt-BR`. */
export function language(description: string): z.ZodMiniString {
  const error = told((value) => `${value} is not a language`, 'write a language tag such as "en" or "pt-BR"')
  const known = z.refine<string>(isLanguage, { ...error, abort: true })
  return z
    .string()
    .check(z.regex(/\S/), known, z.meta({ description, default: 'en', examples: ['en', 'de', 'ko', 'pt-BR'] }))
}

function isLanguage(tag: string): boolean {
  if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag)) return false
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** An address on the web. */
export function url(description: string): z.ZodMiniString {
  const error = told((value) => `${value} is not a web address`, 'begin it with "https://" or "http://"')
  return z.string().check(z.regex(/^https?:\/\/[^\s/?#]+\S*$/i, error), z.describe(description))
}

/** The path of a file below the document's folder, with one of the endings. */
export function path(
  description: string,
  endings: readonly string[],
  hint = 'save the data in one of these formats',
): z.ZodMiniString {
  const list = endings.map((ending) => `"${ending}"`).join(', ')
  const local = told(
    (value) => `${value} is no file of the project`,
    'download it, and write its path in the project folder',
  )
  const ending = told((value) => `${value} does not end in ${list}`, hint)
  const pattern = new RegExp(`(${endings.map((item) => item.replaceAll('.', '\\.')).join('|')})$`, 'i')
  return z.string().check(
    z.regex(/\S/),
    z.refine((value) => !/^[a-z][a-z0-9+.-]+:|^\/\//i.test(value), { ...local, abort: true }),
    z.regex(pattern, ending),
    z.describe(description),
  )
}

/** The path of a PowerPoint file that slides are made in. */
export function referenceDoc(): z.ZodMiniString {
  const what = 'A PowerPoint template that the slides are made in; its path is relative to this file.'
  return path(what, ['.pptx', '.potx', '.pptm', '.potm'], 'save it in one of these formats')
}

/** A number within limits; the range in words comes into the message. */
export function number(
  range: { readonly least: number; readonly most?: number; readonly whole?: boolean },
  description: string,
  more: { readonly hint?: string; readonly default?: number } = {},
): z.ZodMiniNumber {
  const { least, most, whole = false } = range
  const words = `a ${whole ? 'whole ' : ''}number ${most === undefined ? `of at least ${least}` : `from ${least} to ${most}`}`
  const error = more.hint === undefined ? words : `${words}\n${more.hint}`
  const { hint: _, ...meta } = more
  const checks: z.core.$ZodCheck<number>[] = [z.minimum(least, { error })]
  if (most !== undefined) checks.push(z.maximum(most, { error }))
  if (whole) checks.push(z.multipleOf(1, { error }))
  return z.number().check(...checks, z.meta({ description, ...meta }))
}

/** The format of slides, `16:9` or `4:3`: a text, which YAML 1.1 would take for a number of minutes. */
export function slideSize(description: string): z.ZodMiniEnum<{ [size in SlideSize]: size }> {
  return z.enum(SLIDE_SIZES).check(z.describe(description))
}

/** True or false. */
export function flag(description: string): z.ZodMiniBoolean {
  return z.boolean().check(z.describe(description))
}
