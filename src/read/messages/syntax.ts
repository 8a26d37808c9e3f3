import { error, type Message, type Place, warning } from '../../model/message.ts'
import { quoted } from './words.ts'

/** How deep lists and maps may lie within each other. */
export const DEPTH_LIMIT = 64

/** How often aliases may be followed in one document. */
export const ALIAS_LIMIT = 100

/** How many values the aliases of one document may stand for together. */
export const ALIAS_VALUES_LIMIT = 100_000

const QUOTES = 'put the text in quotes'

export function yamlSyntax(reason: string, place: Place, hint?: string): Message {
  return error('read/yaml-syntax', reason, place, hint)
}

export function jsonSyntax(reason: string, place: Place, hint?: string): Message {
  return error('read/json-syntax', reason, place, hint)
}

export function duplicateKey(key: string, first: Place, place: Place): Message {
  return error('read/duplicate-key', `key ${quoted(key)} is written twice`, place, `line ${first.line} has it already`)
}

export function notAKey(place: Place): Message {
  return error('read/yaml-syntax', 'a key must be text, found a list or a map', place, QUOTES)
}

export function reservedKey(key: string, place: Place): Message {
  return error('read/reserved-key', `key ${quoted(key)} is not allowed`, place, 'choose another name')
}

export function tooDeep(place: Place): Message {
  const reason = `lists and maps lie within each other more than ${DEPTH_LIMIT} deep`
  return error('read/nesting', reason, place, 'write the document flatter')
}

export function tooManyAliases(place: Place): Message {
  const reason = `more than ${ALIAS_LIMIT} aliases, or aliases for more than ${ALIAS_VALUES_LIMIT} values`
  return error('read/aliases', reason, place, 'write the values out')
}

export function unknownAlias(name: string, place: Place): Message {
  const reason = `${quoted(`*${name}`)} is an alias in YAML, and there is no anchor ${quoted(`&${name}`)}`
  return error('read/yaml-syntax', reason, place, QUOTES)
}

export function customTag(tag: string, place: Place): Message {
  return error('read/tag', `the tag ${quoted(tag)} is not allowed`, place, 'remove the tag, or put the text in quotes')
}

export function secondDocument(place: Place): Message {
  return error('read/yaml-syntax', 'a second document begins here', place, 'remove the line "---"')
}

export function commentInText(comment: string, place: Place): Message {
  const reason = `${quoted(comment)} is a comment in YAML and no part of the text`
  return warning('read/comment-in-text', reason, place, `${QUOTES}, or begin the comment with "# "`)
}

export function emptyFile(place: Place): Message {
  return error('read/empty-file', 'the file is empty', place)
}

export function notText(what: string, offset: number, place: Place): Message {
  return error('read/encoding', `not ${what}: bad byte at offset ${offset}`, place, 'save the file as UTF-8')
}

export function controlCharacter(name: string, place: Place, hint = 'remove the character'): Message {
  return error('read/control-character', `the character ${name} has no place in a text`, place, hint)
}

export function unclosedFrontMatter(place: Place): Message {
  const hint = 'end it with a line that is only "---"'
  return error('read/front-matter', 'the front matter begins here and does not end', place, hint)
}
