import { SLIDE_KINDS } from '../../model/deck.ts'
import type { LayoutChoice, Template } from '../../model/template.ts'

/** The `layouts` of a theme file, with the names of all that there are. */
export function writeLayouts({ layouts, choices }: Template): readonly string[] {
  const numbers = new Map(layouts.map(({ key }, index) => [key, index + 1]))
  const written = ({ layout }: LayoutChoice): string => {
    const number = numbers.get(layout)!
    const { name } = layouts[number - 1]!
    const isOnly = layouts.filter((other) => other.name === name).length === 1
    return isOnly ? JSON.stringify(name) : `${number} # ${name}`
  }
  return [
    '# Which layout each kind of slide takes, by its name or its number. For a kind that is left out fandeck chooses.',
    ...layouts.map(({ name, type }, index) => `#   ${index + 1} ${name}${type === null ? '' : ` (${type})`}`),
    'layouts:',
    ...SLIDE_KINDS.flatMap((kind) => {
      const choice = choices.get(kind)
      if (!choice) return []
      const line = `  ${kind}: ${written(choice)}`
      return [choice.doubtful ? `${line}${line.includes(' # ') ? ',' : ' #'} taken in doubt` : line]
    }),
  ]
}
