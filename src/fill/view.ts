import type { Furniture, Limits } from '../model/audience.ts'

/**
 * The brief as templates see it: plain objects in which every text is Markdown on one line, so that a template can put it
 * anywhere. What a brief may lack is null or an empty list, never missing; only `vars` and `labels` have the names that
 * the report and the audience give them.
 */
export interface View {
  readonly audience: AudienceView
  /** The audience's standing words. */
  readonly labels: Readonly<Record<string, string>>
  /** Which standing parts the deck has. */
  readonly furniture: FurnitureView
  readonly title: string
  readonly subtitle: string | null
  readonly author: string | null
  /** `YYYY-MM-DD`; `{{date date}}` writes it for readers. */
  readonly date: string
  readonly language: string
  /** The report's free values. */
  readonly vars: Readonly<Record<string, string>>
  readonly sections: readonly SectionView[]
  /** Those of all sections, in the deck's order. */
  readonly findings: readonly FindingView[]
  /** The findings that have a figure, most relevant first. */
  readonly stats: readonly FindingView[]
  readonly takeaways: readonly { readonly text: string; readonly topics: readonly string[] }[]
  readonly actions: readonly { readonly do: string; readonly owner: string | null; readonly by: string | null }[]
  /** Whether any action says who does it, and by when. */
  readonly actionsHave: { readonly owner: boolean; readonly by: boolean }
  readonly glossary: readonly { readonly term: string; readonly definition: string }[]
  /** The sources that the brief cites. */
  readonly sources: readonly SourceView[]
  readonly sourcesNote: string | null
}

/** Who the deck is for. */
export interface AudienceView {
  readonly name: string
  readonly title: string
  readonly question: string
  readonly order: 'report' | 'score'
  readonly limits: Limits
  readonly labels: Readonly<Record<string, string>>
  readonly furniture: FurnitureView
}

/** `care` is the note on care, or null. */
export interface FurnitureView extends Omit<Furniture, 'care'> {
  readonly care: string | null
}

export interface SectionView {
  readonly id: string
  /** From 0. */
  readonly index: number
  readonly title: string
  /** The title without marks, for `section={{quoted name}}`. */
  readonly name: string
  readonly lede: string | null
  readonly findings: readonly FindingView[]
}

export interface FindingView {
  readonly id: string
  /** From 0, in the deck's order. */
  readonly index: number
  /** The section that it belongs to; the name is without marks. */
  readonly section: { readonly id: string; readonly name: string }
  readonly claim: string
  /** The short headline, or the claim where there is none. */
  readonly title: string
  readonly detail: readonly string[]
  readonly steps: readonly string[]
  readonly stat: StatView | null
  /** The chart that shows it. */
  readonly chart: { readonly name: string; readonly title: string; readonly alt: string | null } | null
  readonly quote: { readonly text: string; readonly by: string } | null
  readonly implication: string | null
  readonly topics: readonly string[]
  readonly weight: number
  readonly score: number
}

export interface StatView {
  readonly value: number
  /** As a reader sees it, with qualifier and unit: `over 80%`. */
  readonly text: string
  readonly unit: string | null
  readonly qualifier: string | null
  readonly label: string
  /** What the finding's claim cites, where the label cites nothing itself: `[@kantar]`; null for nothing. */
  readonly citation: string | null
}

export interface SourceView {
  readonly key: string
  readonly title: string
  readonly publisher: string | null
  readonly author: string | null
  readonly date: string | null
  readonly url: string | null
  readonly note: string | null
}
