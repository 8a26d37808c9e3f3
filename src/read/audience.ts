import type { Audience, Furniture, Labels, Limits } from '../model/audience.ts'
import { hasErrors, type Message, type Outcome } from '../model/message.ts'
import { nearest } from '../model/nearest.ts'
import { SLIDE_SIZES } from '../model/theme.ts'
import type { SourceText } from '../model/world.ts'
import { resolve } from './extends.ts'
import { abstractAudience, oddLabel } from './messages/names.ts'
import { inOrder } from './order.ts'
import { readReferenceDoc } from './reference-doc.ts'
import { audienceSchema, LABELS } from './schema/audience.ts'
import { mustText, type ParseInline, type Reading, readText, startReading } from './texts.ts'
import { at, booleanOf, entriesOf, lineOf, type MapTree, numberOf, oneOf, recordOf, type Tree } from './tree.ts'
import { validate } from './validate.ts'

/**
 * An audience's file, and those that it extends → audience, complete. `files` has every audience file by name. Every
 * message points into the file that holds the value.
 */
export function readAudience(
  name: string,
  files: ReadonlyMap<string, SourceText>,
  context: { readonly parseInline: ParseInline },
): Outcome<Audience | null> {
  const resolved = resolve(name, files)
  const root = resolved.value
  if (root === null) return { value: null, messages: inOrder(resolved.messages) }
  const reading = startReading(context.parseInline)
  const problems = [...resolved.messages, ...validate(audienceSchema, root), ...labelWarnings(at(root, 'labels'))]
  if (isTrue(at(root, 'abstract'))) problems.push(abstractAudience(name, at(root, 'abstract')!.place))
  const audience = build(name, root, reading)
  const messages = inOrder([...problems, ...reading.messages])
  return { value: hasErrors(messages) ? null : audience, messages }
}

/** True if an audience's file says that no deck is built for it. Cheap: for lists, before anything is read. */
export function isAbstract(text: SourceText): boolean {
  return /^abstract[ \t]*:[ \t]*(true|True|TRUE)[ \t]*(#.*)?\r?$/m.test(text.source)
}

function isTrue(tree: Tree | undefined): boolean {
  return booleanOf(tree, false)
}

function build(name: string, root: MapTree, reading: Reading): Audience {
  return {
    name,
    title: lineOf(at(root, 'title')) ?? '',
    question: mustText(at(root, 'question'), reading),
    topics: recordOf(entriesOf(at(root, 'topics')).map(({ key, value }) => [key, numberOf(value, 0)])),
    threshold: numberOf(at(root, 'threshold'), 1),
    limits: limits(at(root, 'limits')),
    order: lineOf(at(root, 'order')) === 'score' ? 'score' : 'report',
    theme: lineOf(at(root, 'theme')) ?? 'executive',
    size: oneOf(SLIDE_SIZES, at(root, 'size')) ?? null,
    ...readReferenceDoc(root),
    deck: lineOf(at(root, 'deck')) ?? 'standard',
    labels: labels(at(root, 'labels')),
    furniture: furniture(at(root, 'furniture'), reading),
  }
}

function limits(tree: Tree | undefined): Limits {
  return {
    slides: numberOf(at(tree, 'slides'), 24),
    findings: numberOf(at(tree, 'findings'), 12),
    takeaways: numberOf(at(tree, 'takeaways'), 5),
    actions: numberOf(at(tree, 'actions'), 5),
  }
}

function labels(tree: Tree | undefined): Labels {
  const own = entriesOf(tree).map(({ key, value }): [string, string] => [key, lineOf(value) ?? ''])
  return recordOf([...Object.entries(LABELS), ...own]) as Labels
}

/** A label that is nearly one that the templates use is probably meant as it. */
function labelWarnings(tree: Tree | undefined): readonly Message[] {
  const known = Object.keys(LABELS)
  return entriesOf(tree).flatMap(({ key, place }) => {
    const meant = known.includes(key) ? undefined : nearest(key, known)
    return meant === undefined ? [] : [oddLabel(key, meant, place)]
  })
}

function furniture(tree: Tree | undefined, reading: Reading): Furniture {
  return {
    agenda: booleanOf(at(tree, 'agenda'), true),
    sections: booleanOf(at(tree, 'sections'), true),
    stats: booleanOf(at(tree, 'stats'), true),
    takeaways: booleanOf(at(tree, 'takeaways'), true),
    glossary: booleanOf(at(tree, 'glossary'), true),
    sources: booleanOf(at(tree, 'sources'), true),
    notes: booleanOf(at(tree, 'notes'), true),
    care: readText(at(tree, 'care'), reading),
  }
}
