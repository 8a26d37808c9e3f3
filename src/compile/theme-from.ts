import { hasErrors, type Outcome } from '../model/message.ts'
import type { Library, TemplateFile } from './input.ts'
import { DEFAULT_THEME } from './open.ts'

/** How a theme is made from a template. */
export interface ThemeFromInput {
  readonly template: TemplateFile
  /** The template's path from where the theme will lie, with `/`. */
  readonly path: string
  /** The built-in theme whose cards and charts are drawn is in it. */
  readonly library: Library
  /** A template with macros is taken, and its macros are left out. */
  readonly macros: boolean
}

/** A PowerPoint template → a theme file to edit, which names the template and a layout of it for each kind of slide. */
export async function themeFrom({ template, path, library, macros }: ThemeFromInput): Promise<Outcome<string | null>> {
  const [{ openPackage }, { readTemplate }, { writeTheme }, { readTheme }] = await Promise.all([
    import('../opc/open.ts'),
    import('../read/template/read.ts'),
    import('../read/template/write-theme.ts'),
    import('../read/theme.ts'),
  ])
  const base = readTheme(library.themes.get(DEFAULT_THEME)!)
  const opened = openPackage(template.bytes, template.file, { macros })
  if (base.value === null || opened.value === null || hasErrors(opened.messages)) {
    return { value: null, messages: [...base.messages, ...opened.messages] }
  }
  const read = readTemplate(opened.value, template.file, { base: base.value })
  return {
    value: read.value && writeTheme(read.value, path),
    messages: [...base.messages, ...opened.messages, ...read.messages],
  }
}
