import * as z from 'zod/mini'
import { anyText, flag, NAME, name, number, referenceDoc, slideSize, text } from './fields.ts'

const limit = (what: string): z.ZodMiniOptional<z.ZodMiniNumber> =>
  z.optional(
    number({ least: 1, whole: true }, what, {
      hint: 'a limit of 0 would leave nothing; to leave a part out, turn it off under "furniture"',
    }),
  )

const limits = z
  .strictObject({
    slides: limit('The most slides that the deck may have.'),
    findings: limit('The most findings.'),
    takeaways: limit('The most takeaways.'),
    actions: limit('The most actions.'),
  })
  .check(z.describe('How much this audience gets.'))

/** The labels that the templates of fandeck use, with their English defaults. */
export const LABELS = {
  implication: 'So what',
  agenda: 'Agenda',
  takeaways: 'Key takeaways',
  actions: 'What to do next',
  glossary: 'Terms used',
  sources: 'Sources',
  stats: 'In numbers',
  care: 'A note on care',
  closing: 'What follows',
  remember: 'One thing to remember',
  appendix: 'Appendix',
  action: 'What',
  owner: 'Who',
  by: 'By when',
} as const

const labels = z
  .record(z.string().check(z.regex(NAME)), anyText('The words on the slides.'))
  .check(z.describe(`The deck’s standing words: ${Object.keys(LABELS).join(', ')}, and any that your templates use.`))

const furniture = z
  .strictObject({
    agenda: z.optional(flag('A slide that lists the sections.')),
    sections: z.optional(flag('A slide before each section.')),
    stats: z.optional(flag('A slide with the most relevant figures.')),
    takeaways: z.optional(flag('A slide with the takeaways.')),
    glossary: z.optional(flag('A slide that explains the terms used.')),
    sources: z.optional(flag('A slide that lists the sources cited.')),
    notes: z.optional(flag('Speaker notes.')),
    care: z.optional(text('A note on care, shown before the findings. Inline Markdown.')),
  })
  .check(z.describe('Which standing parts the deck has.'))

const topics = z
  .record(z.string().check(z.regex(/^(\*|[A-Za-z0-9][\w.:-]*)$/)), number({ least: 0, most: 5 }, 'Its weight.'))
  .check(z.describe('Topic → how much it matters to this audience, 0 to 5. "*" is the weight of every other topic.'))

/** What an audience may say, all that it extends included. */
export const audienceSchema: z.ZodMiniObject = z
  .strictObject({
    audience: z.optional(z.literal(1).check(z.describe('Version of this format.'))),
    title: text('What the audience is called on a slide.'),
    extends: z.optional(
      name('The audience whose values hold where this file gives none. Lists are replaced as a whole.'),
    ),
    abstract: z.optional(flag('Others extend it; no deck is built for it.')),
    question: text('The question that this audience brings, shown on the cover. Inline Markdown.'),
    topics: z.optional(topics),
    threshold: z.optional(number({ least: 0 }, 'A finding with a lower score than this is left out.', { default: 1 })),
    limits: z.optional(limits),
    order: z.optional(
      z.enum(['report', 'score']).check(
        z.meta({
          description: 'As the report has the findings, or the most relevant section and finding first.',
          default: 'report',
        }),
      ),
    ),
    theme: z.optional(name('Name of the theme.')),
    size: z.optional(slideSize('The format of the slides, instead of the theme’s.')),
    'reference-doc': z.optional(referenceDoc()),
    deck: z.optional(name('Name of the deck template, a file in "decks" without its endings.')),
    labels: z.optional(labels),
    furniture: z.optional(furniture),
  })
  .check(z.describe('Who a deck is for: what to choose, in what order, how much, and in which words.'))
