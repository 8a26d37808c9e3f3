import * as z from 'zod/mini'
import { date, language, list, name, named, number, referenceDoc, slideSize, text } from './fields.ts'
import { chart, dataFile, source } from './report.ts'

/** What the front matter of slide Markdown may say. Other tools' keys may stand there too; they are warned of. */
export const frontMatterSchema: z.ZodMiniObject = z.looseObject({
  title: z.optional(text('The title of the deck.')),
  subtitle: z.optional(text('Shown under the title.')),
  author: z.optional(z.union([text('Who wrote it.'), list(text('Who wrote it.'), 'Several.')])),
  date: z.optional(date('YYYY-MM-DD.')),
  lang: z.optional(language('The language that the slides are written in.')),
  language: z.optional(language('The same as "lang".')),
  theme: z.optional(name('Name of the theme.')),
  size: z.optional(slideSize('The format of the slides, instead of the theme’s.')),
  'reference-doc': z.optional(referenceDoc()),
  audience: z.optional(text('Whom the slides are for.')),
  project: z.optional(text('The folder that charts, data and images are read from, relative to this file.')),
  slides: z.optional(number({ least: 1, whole: true }, 'The most slides that the deck may have.')),
  sources: z.optional(named(source, 'What the slides cite, by name.')),
  data: z.optional(named(dataFile, 'Data name → path.')),
  charts: z.optional(named(chart, 'The charts that slides show, by name.')),
  fandeck: z.optional(text('The digest of a file that fandeck wrote: it tells whether somebody changed it since.')),
})
