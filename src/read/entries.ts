import type { ChartEntry, DataFile, Source } from '../model/report.ts'
import { mustText, type Reading, readText } from './texts.ts'
import { at, entriesOf, lineOf, recordOf, type Tree, textsOf } from './tree.ts'

/** Sources by key, as reports and front matter have them. */
export function readSources(tree: Tree | undefined, reading: Reading): Readonly<Record<string, Source>> {
  return recordOf(entriesOf(tree).map(({ key, value }) => [key, readSource(key, value, reading)]))
}

function readSource(key: string, tree: Tree, reading: Reading): Source {
  return {
    key,
    title: mustText(at(tree, 'title'), reading),
    publisher: lineOf(at(tree, 'publisher')),
    author: lineOf(at(tree, 'author')),
    date: lineOf(at(tree, 'date')),
    url: lineOf(at(tree, 'url')),
    note: readText(at(tree, 'note'), reading),
  }
}

/** Data files by name. */
export function readDataFiles(tree: Tree | undefined): Readonly<Record<string, DataFile>> {
  const files = entriesOf(tree).map(({ key, value }): [string, DataFile] => [
    key,
    { name: key, path: lineOf(value) ?? '', place: value.place },
  ])
  return recordOf(files)
}

/** Charts by name. */
export function readCharts(tree: Tree | undefined, reading: Reading): Readonly<Record<string, ChartEntry>> {
  return recordOf(entriesOf(tree).map(({ key, value }) => [key, readChart(key, value, reading)]))
}

function readChart(name: string, tree: Tree, reading: Reading): ChartEntry {
  const spec = at(tree, 'spec')
  return {
    name,
    title: mustText(at(tree, 'title'), reading),
    spec: lineOf(spec) ?? '',
    alt: lineOf(at(tree, 'alt')),
    sources: textsOf(at(tree, 'sources')),
    place: spec?.place ?? tree.place,
  }
}
