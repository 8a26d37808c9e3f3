import type { Message, Outcome } from '../../model/message.ts'
import type { Package } from '../../model/package.ts'
import type { LayoutChoice, Template } from '../../model/template.ts'
import { doubtfulLayout, noLayouts, noPresentation, noTitles, oddSize, replacedColors } from '../messages/template.ts'
import { chooseLayouts } from './choose.ts'
import { readLayout } from './layout.ts'
import { type LayoutMapping, resolveMapping } from './mapping.ts'
import { type Sources, sourcesOf } from './sources.ts'
import { type Bases, createThemes } from './theme.ts'

/** What a template is read with. */
export interface TemplateOptions extends Bases {
  /** Layouts that a person has chosen; the others are chosen by type and shape. */
  readonly mapping?: LayoutMapping
}

/** The smallest slide that text of a legible size fits on. */
const LEAST = 300

/** The largest slide of PowerPoint, 56 inches. */
const MOST = 4032

/**
 * A person's own PowerPoint template → its look as a theme, its layouts with the room that slides have in them, and which of
 * them each kind of slide takes. Null for one that slides cannot be made in. `file` is its name in messages.
 */
export function readTemplate(pack: Package, file: string, options: TemplateOptions): Outcome<Template | null> {
  const sources = sourcesOf(pack)
  if (sources === null) return refused(noPresentation(file))
  const { size, layouts: found } = sources
  const { width, height } = size
  if (Math.min(width, height) < LEAST || Math.max(width, height) > MOST) {
    return refused(oddSize(file, width, height, LEAST, MOST))
  }
  if (found.length === 0) return refused(noLayouts(file))
  const layouts = found.map((source, index) => readLayout(source, `layout-${index + 1}`, size))
  if (!layouts.some(({ traits }) => traits.title))
    return refused(
      noTitles(
        file,
        layouts.map(({ name }) => name),
      ),
    )
  return chosen(pack, file, sources, layouts, options)
}

function refused(message: Message): Outcome<null> {
  return { value: null, messages: [message] }
}

function chosen(
  pack: Package,
  file: string,
  sources: Sources,
  layouts: readonly ReturnType<typeof readLayout>[],
  { mapping = new Map(), ...bases }: TemplateOptions,
): Outcome<Template> {
  const mapped = resolveMapping(mapping, layouts, file)
  const choices = chooseLayouts(layouts, mapped.value)
  const find = (kind: 'cover' | 'bullets') => layouts.find(({ key }) => key === choices.get(kind)!.layout)!
  const themes = createThemes(sources.size, bases)
  const { theme, replaced } = themes.whole(find('bullets'), find('cover'), nameOf(file))
  const kindOf = new Map([...choices].reverse().map(([kind, { layout }]) => [layout, kind]))
  return {
    value: {
      theme,
      layouts: layouts.map((layout) => themes.layout(layout, kindOf.get(layout.key) ?? null, theme)),
      choices,
      package: pack,
    },
    messages: [
      ...mapped.messages,
      ...(replaced.length > 0 ? [replacedColors(replaced, file)] : []),
      ...doubts(choices, layouts, file),
    ],
  }
}

/** A file's name without its ending as the name of a theme. */
function nameOf(file: string): string {
  const name = file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '')
  return name.replace(/[^\w.-]+/g, '-').replace(/^[^A-Za-z0-9]+|-+$/g, '') || 'template'
}

/** A warning for each layout that was taken in doubt, with the kinds of slide that take it. */
function doubts(
  choices: Template['choices'],
  layouts: readonly { readonly key: string; readonly name: string }[],
  file: string,
): readonly Message[] {
  return layouts.flatMap(({ key, name }) => {
    const kinds = [...choices].filter(([, choice]) => isDoubt(choice, key)).map(([kind]) => kind)
    return kinds.length > 0 ? [doubtfulLayout(kinds, name, file)] : []
  })
}

function isDoubt({ layout, doubtful }: LayoutChoice, key: string): boolean {
  return doubtful && layout === key
}
