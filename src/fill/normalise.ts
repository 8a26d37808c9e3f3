import type { Inline, Link } from '../model/text.ts'

/**
 * The same text in the one form that Markdown can say on a single line.
 *
 * White space is one space, line breaks too; marks neither begin nor end with a space, are never empty, never hold their
 * like and never touch it; a link holds no link, and what it cites follows it; a `|` or ` {` in code stands outside the code;
 * a footnote, which takes lines of its own, stands in parentheses.
 */
export function normalise(inlines: readonly Inline[]): readonly Inline[] {
  const merged = mergeNeighbours(inlines.flatMap((inline) => normaliseInline(inline, [])))
  return trimEnds(merged)
}

type MarkType = 'strong' | 'emphasis' | 'link'

/** `within`: the marks that the text already stands in. */
function normaliseInline(inline: Inline, within: readonly MarkType[]): readonly Inline[] {
  switch (inline.type) {
    case 'text':
      return [{ type: 'text', value: inline.value.replace(/[ \t\r\n]+/g, ' ') }]
    case 'break':
      return [{ type: 'text', value: ' ' }]
    case 'code':
      return inline.value === '' ? [] : [{ type: 'code', value: inline.value.replace(/[\t\r\n]/g, ' ') }]
    case 'citation':
      return [inline]
    case 'footnote':
      return [...text(' ('), ...inline.children.flatMap((child) => normaliseInline(child, within)), ...text(')')]
    case 'link':
      return normaliseLink(inline, within)
    case 'strong':
    case 'emphasis':
      return normaliseMark(inline, within)
  }
}

function normaliseLink(link: Link, within: readonly MarkType[]): readonly Inline[] {
  if (within.includes('link')) return link.children.flatMap((child) => normaliseInline(child, within))
  const children = withoutCitations(link.children).flatMap((child) => normaliseInline(child, [...within, 'link']))
  const cited = link.children.flatMap(citationsIn)
  return wrap(children, (inner) => [{ type: 'link', url: link.url, children: inner }, ...cited])
}

function normaliseMark(
  mark: { readonly type: 'strong' | 'emphasis'; readonly children: readonly Inline[] },
  within: readonly MarkType[],
): readonly Inline[] {
  const nested = within.includes(mark.type)
  const children = mark.children.flatMap((child) => normaliseInline(child, nested ? within : [...within, mark.type]))
  return nested ? children : wrap(children, (inner) => [{ type: mark.type, children: inner }])
}

/** The children in a wrapper, with the white space at their ends outside it. */
function wrap(
  children: readonly Inline[],
  make: (children: readonly Inline[]) => readonly Inline[],
): readonly Inline[] {
  const inner = mergeNeighbours(children)
  const first = inner[0]
  const last = inner.at(-1)
  const before = first?.type === 'text' ? (/^\s*/.exec(first.value)?.[0] ?? '') : ''
  const after = last?.type === 'text' && !(inner.length === 1 && before === last.value) ? endSpace(last.value) : ''
  const rest = cut(inner, before.length, after.length)
  return [...text(before), ...(rest.length === 0 ? [] : make(rest)), ...text(after)]
}

function text(value: string): readonly Inline[] {
  return value === '' ? [] : [{ type: 'text', value }]
}

function endSpace(value: string): string {
  return value.slice(value.trimEnd().length)
}

function cut(inlines: readonly Inline[], start: number, end: number): readonly Inline[] {
  return inlines.flatMap((inline, index): readonly Inline[] => {
    if (inline.type !== 'text') return [inline]
    const from = index === 0 ? start : 0
    const to = inline.value.length - (index === inlines.length - 1 ? end : 0)
    return from < to ? [{ type: 'text', value: inline.value.slice(from, to) }] : []
  })
}

function citationsIn(inline: Inline): readonly Inline[] {
  if (inline.type === 'citation') return [inline]
  return 'children' in inline ? inline.children.flatMap(citationsIn) : []
}

function withoutCitations(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    if (inline.type === 'citation') return []
    return 'children' in inline ? [{ ...inline, children: withoutCitations(inline.children) }] : [inline]
  })
}

/** Neighbours that look the same become one, and code gives up what it cannot hold. */
function mergeNeighbours(inlines: readonly Inline[]): readonly Inline[] {
  return joinNeighbours(joinNeighbours(inlines).flatMap(splitCode))
}

/**
 * Code cannot hold a `|`, at which a table cuts its row, nor a `{` after a space, at which a heading's attributes start:
 * these are set as text between two codes.
 */
function splitCode(inline: Inline): readonly Inline[] {
  if (inline.type !== 'code') return [inline]
  return inline.value
    .split(OUTSIDE)
    .filter((part) => part !== '')
    .map((part) => ({ type: part === '|' || part === '{' ? 'text' : 'code', value: part }))
}

/** Code that starts or ends with a backtick is written with a space before it. */
const OUTSIDE = /(\||(?<= )\{|^\{(?=`|.*`$))/

function joinNeighbours(inlines: readonly Inline[]): readonly Inline[] {
  const merged: Inline[] = []
  for (const inline of inlines) {
    const last = merged.at(-1)
    const joined = last && join(last, inline)
    if (joined) merged[merged.length - 1] = joined
    else if (inline.type !== 'text' || inline.value !== '') merged.push(inline)
  }
  return merged
}

function join(a: Inline, b: Inline): Inline | null {
  if (a.type === 'text' && b.type === 'text') {
    return { type: 'text', value: (a.value + b.value).replace(/ {2,}/g, ' ') }
  }
  if (a.type === 'code' && b.type === 'code') return { type: 'code', value: a.value + b.value }
  if (a.type === 'strong' && b.type === 'strong')
    return { ...a, children: mergeNeighbours([...a.children, ...b.children]) }
  if (a.type === 'emphasis' && b.type === 'emphasis') {
    return { ...a, children: mergeNeighbours([...a.children, ...b.children]) }
  }
  return null
}

function trimEnds(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline, index): readonly Inline[] => {
    if (inline.type !== 'text') return [inline]
    let { value } = inline
    if (index === 0) value = value.replace(/^ +/, '')
    if (index === inlines.length - 1) value = value.replace(/ +$/, '')
    return value === '' ? [] : [{ type: 'text', value }]
  })
}
