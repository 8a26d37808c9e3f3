import type { Brief } from '../model/brief.ts'
import type { Outcome } from '../model/message.ts'
import { frontMatter } from './front-matter.ts'
import { createOrigins, type Origin } from './origins.ts'
import { runTemplates, type Templates } from './run.ts'
import { tidy } from './tidy.ts'
import { toView } from './to-view.ts'

export type { Origin } from './origins.ts'
export type { Templates } from './run.ts'

/** Slides as Markdown, ready to be read. */
export interface Filled {
  readonly markdown: string
  /** Every text of the report that may stand in it, longest first. */
  readonly origins: readonly Origin[]
}

/**
 * Brief × templates → slide Markdown with its front matter; null after an error in a template.
 *
 * It knows nothing of what the Markdown will become. The project is the folder of the report, relative to where the
 * Markdown will be written; empty for none.
 */
export function fill(brief: Brief, templates: Templates, project: string): Outcome<Filled | null> {
  const origins = createOrigins()
  const head = frontMatter(brief, project, origins.write)
  const { value, messages } = runTemplates(templates, toView(brief, origins.write), brief.language)
  if (value === null) return { value, messages }
  return { value: { markdown: `${head}\n${tidy(value)}`, origins: origins.list() }, messages }
}
