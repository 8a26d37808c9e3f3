import type { Memory } from '../model/memory.ts'
import { hasErrors, type Outcome } from '../model/message.ts'
import type { Action, Finding, Quotation, Report, Section, Stat, Takeaway, Term } from '../model/report.ts'
import type { Text } from '../model/text.ts'
import type { SourceText } from '../model/world.ts'
import { checkNames, checkUse } from './check-names.ts'
import { readDocument } from './document.ts'
import { readCharts, readDataFiles, readSources } from './entries.ts'
import { inOrder } from './order.ts'
import { override } from './overrides.ts'
import { reportSchema } from './schema/report.ts'
import { mustText, type ParseInline, type Reading, readText, readTexts, startReading } from './texts.ts'
import { at, entriesOf, itemsOf, lineOf, type MapTree, numberOf, recordOf, type Tree, textOf, textsOf } from './tree.ts'
import { validate } from './validate.ts'

/** What a report is read with. */
export interface ReportContext {
  readonly parseInline: ParseInline
  /** The audiences that there are. */
  readonly audiences: readonly string[]
  /** Values in place of the report's own: dotted path → YAML scalar. */
  readonly set: Readonly<Record<string, string>>
}

/**
 * YAML or JSON → report. Knows no file but this one; null where it is not one, and then every error is
 * told. A report of which names alone are wrong is given with its errors, so that its charts and data are looked at too.
 */
export function readReport(text: SourceText, context: ReportContext, memory?: Memory): Outcome<Report | null> {
  const document = readDocument(text)
  if (document.value === null) return { value: null, messages: inOrder(document.messages) }
  const root = override(document.value, context.set)
  const reading = startReading(context.parseInline, memory)
  const problems = validate(reportSchema, root.value)
  const report = build(root.value, reading)
  const names = checkNames(root.value, reading.cited, context.audiences)
  const faults = [...document.messages, ...root.messages, ...problems, ...reading.messages]
  const messages = [...faults, ...names]
  // What is not used may be used where an error hides it.
  const unused = hasErrors(messages) ? [] : checkUse(root.value, reading.cited)
  return { value: hasErrors(faults) ? null : report, messages: inOrder([...messages, ...unused]) }
}

/** The report, complete where the tree is right; where it is wrong, as much as there is. */
function build(root: MapTree, reading: Reading): Report {
  return {
    title: mustText(at(root, 'title'), reading),
    subtitle: readText(at(root, 'subtitle'), reading),
    author: lineOf(at(root, 'author')),
    date: lineOf(at(root, 'date')) ?? '',
    language: lineOf(at(root, 'language')) ?? 'en',
    vars: textRecord(at(root, 'vars'), reading),
    audiences: textsOf(at(root, 'audiences')),
    topics: textRecord(at(root, 'topics'), reading),
    sources: readSources(at(root, 'sources'), reading),
    sourcesNote: readText(at(root, 'sources-note'), reading),
    data: readDataFiles(at(root, 'data')),
    charts: readCharts(at(root, 'charts'), reading),
    sections: itemsOf(at(root, 'sections')).map((tree) => section(tree, reading)),
    takeaways: itemsOf(at(root, 'takeaways')).map((tree) => takeaway(tree, reading)),
    actions: recordOf(entriesOf(at(root, 'actions')).map(({ key, value }) => [key, actions(value, reading)])),
    glossary: itemsOf(at(root, 'glossary')).map((tree) => term(tree, reading)),
  }
}

function textRecord(tree: Tree | undefined, reading: Reading): Readonly<Record<string, Text>> {
  return recordOf(entriesOf(tree).map(({ key, value }) => [key, mustText(value, reading)]))
}

function section(tree: Tree, reading: Reading): Section {
  return {
    id: textOf(at(tree, 'id')) ?? '',
    title: mustText(at(tree, 'title'), reading),
    lede: readText(at(tree, 'lede'), reading),
    findings: itemsOf(at(tree, 'findings')).map((item) => finding(item, reading)),
  }
}

function finding(tree: Tree, reading: Reading): Finding {
  return {
    id: textOf(at(tree, 'id')) ?? '',
    claim: mustText(at(tree, 'claim'), reading),
    title: readText(at(tree, 'title'), reading),
    detail: readTexts(at(tree, 'detail'), reading),
    steps: readTexts(at(tree, 'steps'), reading),
    stat: stat(at(tree, 'stat'), reading),
    chart: textOf(at(tree, 'chart')),
    quote: quote(at(tree, 'quote'), reading),
    topics: textsOf(at(tree, 'topics')),
    weight: numberOf(at(tree, 'weight'), 2),
    implications: textRecord(at(tree, 'implications'), reading),
    only: textsOf(at(tree, 'only')),
    never: textsOf(at(tree, 'never')),
    place: tree.place,
  }
}

function stat(tree: Tree | undefined, reading: Reading): Stat | null {
  if (tree?.type !== 'map') return null
  return {
    value: numberOf(at(tree, 'value'), 0),
    qualifier: lineOf(at(tree, 'qualifier')),
    unit: lineOf(at(tree, 'unit')),
    label: mustText(at(tree, 'label'), reading),
  }
}

function quote(tree: Tree | undefined, reading: Reading): Quotation | null {
  if (tree?.type !== 'map') return null
  return { text: mustText(at(tree, 'text'), reading), by: mustText(at(tree, 'by'), reading) }
}

function takeaway(tree: Tree, reading: Reading): Takeaway {
  return { text: mustText(at(tree, 'text'), reading), topics: textsOf(at(tree, 'topics')) }
}

function actions(tree: Tree, reading: Reading): readonly Action[] {
  return itemsOf(tree).map((item) => ({
    do: mustText(at(item, 'do'), reading),
    owner: lineOf(at(item, 'owner')),
    by: lineOf(at(item, 'by')),
  }))
}

function term(tree: Tree, reading: Reading): Term {
  return { term: lineOf(at(tree, 'term')) ?? '', definition: mustText(at(tree, 'definition'), reading) }
}
