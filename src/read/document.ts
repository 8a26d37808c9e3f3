import type { Outcome } from '../model/message.ts'
import type { SourceText } from '../model/world.ts'
import { jsonTree } from './json-tree.ts'
import { emptyFile } from './messages/syntax.ts'
import { wrongType } from './messages/values.ts'
import type { MapTree } from './tree.ts'
import { yamlTree } from './yaml.ts'

/** A YAML or JSON file whose outermost value is a map → its tree. A file whose name ends in `.json` is JSON. */
export function readDocument(text: SourceText): Outcome<MapTree | null> {
  const { value, messages } = text.file.toLowerCase().endsWith('.json') ? jsonTree(text) : yamlTree(text)
  if (value?.type === 'map') return { value, messages }
  if (messages.some((message) => message.severity === 'error')) return { value: null, messages }
  const start = { file: text.file, line: 1, column: 1 }
  const problem = value === null ? emptyFile(start) : wrongType(['a map (key: value)'], value)
  return { value: null, messages: [...messages, problem] }
}
