import type { Place } from './message.ts'
import type { Text } from './text.ts'

/** What is known: a report as its author wrote it, checked and with every text parsed. Maps keep the author's order. */
export interface Report {
  readonly title: Text
  readonly subtitle: Text | null
  readonly author: string | null
  /** The date of the report, `YYYY-MM-DD`. */
  readonly date: string
  /** BCP 47 tag of the language that the report is written in. */
  readonly language: string
  /** Free values for templates, reached as `{{vars.client}}`. */
  readonly vars: Readonly<Record<string, Text>>
  /** The audiences that the report is for; empty means every audience that there is. */
  readonly audiences: readonly string[]
  /** What findings are about and audiences weigh: topic → its name for a reader. */
  readonly topics: Readonly<Record<string, Text>>
  readonly sources: Readonly<Record<string, Source>>
  /** A remark shown above the list of sources, such as what is known about their origin. */
  readonly sourcesNote: Text | null
  /** Data name → path of a CSV or JSON file, relative to the report's folder. */
  readonly data: Readonly<Record<string, DataFile>>
  readonly charts: Readonly<Record<string, ChartEntry>>
  readonly sections: readonly Section[]
  readonly takeaways: readonly Takeaway[]
  /** Audience name → what that audience should do. */
  readonly actions: Readonly<Record<string, readonly Action[]>>
  readonly glossary: readonly Term[]
}

/** Something that findings cite. */
export interface Source {
  readonly key: string
  readonly title: Text
  readonly publisher: string | null
  readonly author: string | null
  /** As written: a year, a month or a day. */
  readonly date: string | null
  readonly url: string | null
  /** What a reader should know about it, such as that it was cited second-hand. */
  readonly note: Text | null
}

/** A data file that charts draw. */
export interface DataFile {
  readonly name: string
  readonly path: string
  readonly place: Place
}

/** A chart that findings may show. */
export interface ChartEntry {
  readonly name: string
  readonly title: Text
  /** Path of the Vega-Lite spec, relative to the report's folder. */
  readonly spec: string
  /** The author's description for someone who cannot see it; null means: draft one from the data. */
  readonly alt: string | null
  readonly sources: readonly string[]
  readonly place: Place
}

/** A part of the report. */
export interface Section {
  readonly id: string
  readonly title: Text
  /** One sentence that introduces the section. */
  readonly lede: Text | null
  readonly findings: readonly Finding[]
}

/** One thing that the report found out. */
export interface Finding {
  readonly id: string
  readonly claim: Text
  /** A short headline for slides; null means that the claim serves. */
  readonly title: Text | null
  readonly detail: readonly Text[]
  /** A way from one step to the next, or what happened when. */
  readonly steps: readonly Text[]
  readonly stat: Stat | null
  /** Name of the chart that shows it. */
  readonly chart: string | null
  readonly quote: Quotation | null
  readonly topics: readonly string[]
  /** How much the author thinks that it matters: 1, 2 or 3. */
  readonly weight: number
  /** Audience name → the "so what" in that audience's terms. */
  readonly implications: Readonly<Record<string, Text>>
  /** The only audiences that may see it; empty means that all may. */
  readonly only: readonly string[]
  /** The audiences that must not see it, in any part of their file. */
  readonly never: readonly string[]
  readonly place: Place
}

/** A figure worth a card of its own. */
export interface Stat {
  readonly value: number
  /** A word in front of the value that it would be wrong without: `over`, `up to`. */
  readonly qualifier: string | null
  /** `%`, a currency code such as `EUR`, or any other unit; null for a bare number. */
  readonly unit: string | null
  readonly label: Text
}

/** Words that somebody said. */
export interface Quotation {
  readonly text: Text
  readonly by: Text
}

/** A conclusion of the whole report. */
export interface Takeaway {
  readonly text: Text
  readonly topics: readonly string[]
}

/** Something to do. */
export interface Action {
  readonly do: Text
  readonly owner: string | null
  /** By when, as written. */
  readonly by: string | null
}

/** A glossary entry. */
export interface Term {
  readonly term: string
  readonly definition: Text
}

/** A value in a table of data. */
export type Cell = string | number | boolean | null

/** A data file, read: rows are objects, every row has every column. */
export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly Readonly<Record<string, Cell>>[]
}
