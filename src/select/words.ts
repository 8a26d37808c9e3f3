import type { Brief, BriefFinding } from '../model/brief.ts'
import { type Inline, plainText, type Text } from '../model/text.ts'

/** Every text that a brief may put before its reader, but for the glossary and the sources. */
export function textsOf(brief: Omit<Brief, 'glossary' | 'sources'>): readonly Text[] {
  const { audience, title, subtitle, vars, sections, takeaways, actions, sourcesNote, charts } = brief
  const texts: (Text | null)[] = [
    title,
    subtitle,
    audience.question,
    audience.furniture.care,
    sourcesNote,
    ...Object.values(vars),
    ...sections.flatMap((section) => [section.title, section.lede, ...section.findings.flatMap(textsOfFinding)]),
    ...takeaways.map((takeaway) => takeaway.text),
    ...actions.map((action) => action.do),
    ...Object.values(charts).map((chart) => chart.title),
  ]
  return texts.filter((text) => text !== null)
}

/** The words of a text as a reader meets them, footnotes included. */
export function words(inlines: readonly Inline[]): string {
  const footnotes = all(inlines).flatMap((inline) => (inline.type === 'footnote' ? [plainText(inline.children)] : []))
  return [plainText(inlines), ...footnotes].join('\n')
}

/** The keys of the sources that a text cites, footnotes included. */
export function citedKeys(inlines: readonly Inline[]): readonly string[] {
  return all(inlines).flatMap((inline) => (inline.type === 'citation' ? inline.items.map((item) => item.key) : []))
}

function textsOfFinding(finding: BriefFinding): readonly (Text | null)[] {
  const { claim, title, detail, steps, stat, quote, implication } = finding
  const quoted = quote === null ? [] : [quote.text, quote.by]
  return [claim, title, ...detail, ...steps, stat === null ? null : stat.label, ...quoted, implication]
}

/** The inlines and all that they hold. */
function all(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline) => ('children' in inline ? [inline, ...all(inline.children)] : [inline]))
}
