import type { SlideKind } from '../../model/deck.ts'
import { error, type Message, type Place, warning } from '../../model/message.ts'
import { didYouMean } from '../../model/nearest.ts'
import { listed, quoted } from './words.ts'

export function noPresentation(file: string): Message {
  return error('template/presentation', `${quoted(file)} is no presentation`, { file })
}

export function noLayouts(file: string): Message {
  const hint = 'in PowerPoint, View > Slide Master adds them'
  return error('template/layouts', `${quoted(file)} has no layouts`, { file }, hint)
}

export function noTitles(file: string, names: readonly string[]): Message {
  const reason = `no layout of ${quoted(file)} has a title that can be seen: ${some(names)}`
  return error('template/titles', reason, { file }, 'in PowerPoint, View > Slide Master > Title adds one')
}

export function oddSize(file: string, width: number, height: number, least: number, most: number): Message {
  const size = `${Math.round(width)} × ${Math.round(height)} pt`
  return error('template/size', `the slides of ${quoted(file)} are ${size}, and ${least} to ${most} each is needed`, {
    file,
  })
}

export function unknownLayout(name: string, known: readonly string[], file: string, place: Place): Message {
  const reason = `${quoted(file)} has no layout ${quoted(name)}`
  return error('template/unknown-layout', reason, place, didYouMean(name, known))
}

/** One for all kinds of slide that a layout was taken for in doubt. */
export function doubtfulLayout(kinds: readonly SlideKind[], layout: string, file: string): Message {
  const reason = `no layout is made for ${listed(kinds.map(quoted))}: ${quoted(layout)} is taken`
  return warning(
    'template/layout',
    reason,
    { file },
    'name another under "layouts" in a theme file, see "fandeck theme from"',
  )
}

/** One for all colours that cannot be read on what they stand on. */
export function replacedColors(names: readonly string[], file: string): Message {
  const reason = `too faint on the slides of ${quoted(file)}: ${listed(names)}; other shades take their place`
  return warning('template/contrast', reason, { file })
}

const SHOWN = 5

function some(names: readonly string[]): string {
  const shown = names.slice(0, SHOWN).map(quoted)
  return names.length > SHOWN ? `${shown.join(', ')} and ${names.length - SHOWN} more` : listed(shown)
}
