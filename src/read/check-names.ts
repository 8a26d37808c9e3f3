import type { Message, Place } from '../model/message.ts'
import type { Noun } from './messages/names.ts'
import * as say from './messages/names.ts'
import type { Cited } from './texts.ts'
import { at, entriesOf, itemsOf, type MapTree, type Tree, textOf } from './tree.ts'

/** A name that a report uses, and where. */
interface Use {
  readonly name: string
  readonly place: Place
}

/**
 * Every name that a report uses is defined, and every name that it defines is defined once. Looks at the tree, so that
 * it can speak about a report that is wrong in other ways too.
 */
export function checkNames(root: MapTree, cited: readonly Cited[], audiences: readonly string[]): readonly Message[] {
  const sections = itemsOf(at(root, 'sections'))
  const findings = findingsOf(root)
  const topical = [...findings, ...itemsOf(at(root, 'takeaways'))]
  const topics = topical.map((tree) => names(at(tree, 'topics')))
  return [
    ...unknown('source', sourceUses(root, cited), at(root, 'sources')),
    ...unknown('chart', chartUses(root), at(root, 'charts')),
    ...unknown('topic', topics.flat(), at(root, 'topics')),
    ...unknownAmong('audience', audienceUses(root), audiences),
    ...twice('section', ids(sections)),
    ...twice('finding', ids(findings)),
    ...twice('term', terms(root), sameTerm),
    ...twice('audience', names(at(root, 'audiences'))),
    ...topics.flatMap((uses) => twice('topic', uses)),
    ...findings.flatMap(gates),
    ...empty(at(root, 'sections'), findings),
  ]
}

/** Sources that nothing cites, and charts that nothing shows. */
export function checkUse(root: MapTree, cited: readonly Cited[]): readonly Message[] {
  return [
    ...unused(sourceUses(root, cited), at(root, 'sources'), say.unusedSource),
    ...unused(chartUses(root), at(root, 'charts'), say.unusedChart),
  ]
}

function findingsOf(root: MapTree): readonly Tree[] {
  return itemsOf(at(root, 'sections')).flatMap((section) => itemsOf(at(section, 'findings')))
}

function sourceUses(root: MapTree, cited: readonly Cited[]): readonly Use[] {
  const charts = entriesOf(at(root, 'charts')).flatMap(({ value }) => names(at(value, 'sources')))
  return [...cited.map(({ key, place }) => ({ name: key, place })), ...charts]
}

function chartUses(root: MapTree): readonly Use[] {
  return findingsOf(root).flatMap((finding) => name(at(finding, 'chart')))
}

function audienceUses(root: MapTree): readonly Use[] {
  const inFindings = findingsOf(root).flatMap((finding) => [
    ...keys(at(finding, 'implications')),
    ...names(at(finding, 'only')),
    ...names(at(finding, 'never')),
  ])
  return [...names(at(root, 'audiences')), ...keys(at(root, 'actions')), ...inFindings]
}

function ids(trees: readonly Tree[]): readonly Use[] {
  return trees.flatMap((tree) => name(at(tree, 'id')))
}

function terms(root: MapTree): readonly Use[] {
  return itemsOf(at(root, 'glossary')).flatMap((entry) => name(at(entry, 'term')))
}

function name(tree: Tree | undefined): readonly Use[] {
  const text = textOf(tree)
  return tree && text?.trim() ? [{ name: text, place: tree.place }] : []
}

function names(tree: Tree | undefined): readonly Use[] {
  return itemsOf(tree).flatMap(name)
}

function keys(tree: Tree | undefined): readonly Use[] {
  return entriesOf(tree).map(({ key, place }) => ({ name: key, place }))
}

function unknown(noun: Noun, uses: readonly Use[], defined: Tree | undefined): readonly Message[] {
  return unknownAmong(
    noun,
    uses,
    entriesOf(defined).map((entry) => entry.key),
  )
}

function unknownAmong(noun: Noun, uses: readonly Use[], known: readonly string[]): readonly Message[] {
  const set = new Set(known)
  return uses.filter((use) => !set.has(use.name)).map((use) => say.unknownName(noun, use.name, known, use.place))
}

function twice(noun: Noun, uses: readonly Use[], fold: (text: string) => string = (text) => text): readonly Message[] {
  const first = new Map<string, Use>()
  const messages: Message[] = []
  for (const use of uses) {
    const earlier = first.get(fold(use.name))
    if (earlier) messages.push(say.duplicateName(noun, use.name, earlier.place, use.place))
    else first.set(fold(use.name), use)
  }
  return messages
}

/** Two spellings of one term: case and spaces make no difference to a reader. */
function sameTerm(term: string): string {
  return term.toLowerCase().replace(/\s+/g, ' ').trim()
}

function gates(finding: Tree): readonly Message[] {
  const only = names(at(finding, 'only'))
  const never = names(at(finding, 'never'))
  const allowed = new Set(only.map((use) => use.name))
  return [
    ...twice('audience', only),
    ...twice('audience', never),
    ...never.filter((use) => allowed.has(use.name)).map((use) => say.onlyAndNever(use.name, use.place)),
  ]
}

function empty(sections: Tree | undefined, findings: readonly Tree[]): readonly Message[] {
  if (sections?.type !== 'list' || findings.length > 0) return []
  return [say.emptyReport(sections.items.length === 0 ? 'sections' : 'findings', sections.place)]
}

function unused(
  uses: readonly Use[],
  defined: Tree | undefined,
  message: (name: string, place: Place) => Message,
): readonly Message[] {
  const used = new Set(uses.map((use) => use.name))
  return keys(defined)
    .filter((one) => !used.has(one.name))
    .map((one) => message(one.name, one.place))
}
