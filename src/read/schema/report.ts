import * as z from 'zod/mini'
import { date, language, list, name, named, number, path, text, url, written } from './fields.ts'

/** A source, as reports and front matter write it. */
export const source: z.ZodMiniObject = z.strictObject({
  title: text('What the source is called. Inline Markdown.'),
  publisher: z.optional(text('Who published it.')),
  author: z.optional(text('Who wrote it.')),
  date: z.optional(written('When it was published, as far as known.', { examples: ['2024', '2024-11', '2024-11-05'] })),
  url: z.optional(url('Where it can be read.')),
  note: z.optional(text('What a reader should know about it, such as that it was cited second-hand. Inline Markdown.')),
})

/** A chart, as reports and front matter write it. */
export const chart: z.ZodMiniObject = z.strictObject({
  title: text('Shown above the chart. Inline Markdown.'),
  spec: path('Path of the Vega-Lite spec, relative to this folder.', ['.json']),
  alt: z.optional(
    text('What the chart shows, for someone who cannot see it. Without it one is drafted from the data.'),
  ),
  sources: z.optional(list(name('Name of a source.'), 'Where the data come from.')),
})

/** The path of a data file, as reports and front matter write it. */
export const dataFile: z.ZodMiniString = path('Path of a data file with a header row, relative to this folder.', [
  '.csv',
  '.tsv',
  '.json',
])

const stat = z.strictObject({
  value: z.number().check(z.describe('The figure as a bare number: 57, not "57%".')),
  unit: z.optional(text('The unit: "%", a currency code, or any other.', { examples: ['%', 'EUR', 'USD', 'million'] })),
  qualifier: z.optional(
    text('A word in front that the figure would be wrong without.', { examples: ['over', 'up to', 'about'] }),
  ),
  label: text('What the figure counts. Inline Markdown.'),
})

const quote = z.strictObject({
  text: text('The words that were said, without quotation marks. Inline Markdown.'),
  by: text('Who said them. Inline Markdown.'),
})

const finding = z.strictObject({
  id: name('Unique among the findings; slides and messages refer to it.'),
  claim: text('What was found, in one sentence. Cite its source: [@key]. Inline Markdown.'),
  title: z.optional(text('A short headline for slides. Without it the claim serves. Inline Markdown.')),
  detail: z.optional(
    z
      .union([text('One text.'), list(text('One text.'), 'Several texts, a bullet each.')])
      .check(z.describe('What stands behind the claim: a text, or a list of texts. Inline Markdown.')),
  ),
  steps: z.optional(
    list(
      text('One step.', { examples: ['**Train** for years, in singing and in dance', '**2010** The peak'] }),
      'A way from one step to the next, or what happened when: each begins with its name or date in bold. Inline Markdown.',
    ),
  ),
  stat: z.optional(stat.check(z.describe('The figure of the finding, worth a card of its own.'))),
  chart: z.optional(name('Name of the chart that shows it.')),
  quote: z.optional(quote.check(z.describe('Somebody’s own words.'))),
  topics: z.optional(list(name('Name of a topic.'), 'What it is about. Audiences weigh topics.')),
  weight: z.optional(number({ least: 1, most: 3, whole: true }, 'How much it matters.', { default: 2 })),
  implications: z.optional(
    named(
      text('The "so what" in this audience’s terms. Inline Markdown.'),
      'Audience name → what the finding means for it.',
    ),
  ),
  only: z.optional(list(name('Name of an audience.'), 'The only audiences that may see it.')),
  never: z.optional(list(name('Name of an audience.'), 'Audiences that must not see it, in any part of their file.')),
})

const section = z.strictObject({
  id: name('Unique among the sections.'),
  title: text('The section’s heading. Inline Markdown.'),
  lede: z.optional(text('One sentence that introduces the section. Inline Markdown.')),
  findings: z.optional(list(finding, 'What this part of the report found out.')),
})

const action = z.strictObject({
  do: text('What to do. Inline Markdown.'),
  owner: z.optional(text('Who does it.')),
  by: z.optional(written('By when, as it shall be read.')),
})

const takeaway = z.strictObject({
  text: text('A conclusion of the whole report. Inline Markdown.'),
  topics: z.optional(list(name('Name of a topic.'), 'What it is about.')),
})

const term = z.strictObject({
  term: text('The word that is explained.'),
  definition: text('What it means. Inline Markdown.'),
})

/** What a report may say. */
export const reportSchema: z.ZodMiniObject = z
  .strictObject({
    report: z.optional(z.literal(1).check(z.describe('Version of this format.'))),
    title: text('The title of the report. Inline Markdown.'),
    subtitle: z.optional(text('Shown under the title. Inline Markdown.')),
    author: z.optional(text('Who wrote the report.')),
    date: date('The date of the report, YYYY-MM-DD.'),
    language: z.optional(language('The language that the report is written in, as a BCP 47 tag.')),
    vars: z.optional(named(written('Inline Markdown.'), 'Free values for templates, reached as {{vars.name}}.')),
    audiences: z.optional(list(name('Name of an audience.'), 'Whom the report is for. Without it, every audience.')),
    topics: z.optional(named(text('The topic’s name for a reader.'), 'Topic → its name for a reader.')),
    sources: z.optional(named(source, 'What the report cites, by name: [@name].')),
    'sources-note': z.optional(text('A remark above the list of sources. Inline Markdown.')),
    data: z.optional(named(dataFile, 'Data name → path of a CSV, TSV or JSON file. Charts name their data.')),
    charts: z.optional(named(chart, 'The charts that findings show, by name.')),
    sections: list(section, 'The parts of the report.'),
    takeaways: z.optional(list(takeaway, 'Conclusions of the whole report.')),
    actions: z.optional(named(list(action, 'What this audience should do.'), 'Audience name → what it should do.')),
    glossary: z.optional(list(term, 'Words that a reader may not know.')),
  })
  .check(z.describe('What is known: a report that fandeck cuts into a deck for each audience.'))
