import { didYouMean, type SourceText } from '../index.ts'
import { CliError, EXIT, explain } from './exit.ts'
import { findLibrary, readTemplate, shown } from './library.ts'
import { type Trace, UNTRACED } from './watch/trace.ts'

/** The file of a theme that is named, or that is given as a YAML file. */
export async function findThemeFile(theme: string, templates: string | null): Promise<SourceText> {
  if (isThemeFile(theme)) return readThemeFile(theme)
  const { themes } = await findLibrary(null, templates)
  const text = themes.get(theme)
  if (text) return text
  throw new CliError(EXIT.usage, `--theme: unknown theme "${theme}"`, didYouMean(theme, themes.keys()))
}

/** True for a path of a YAML file; the names of themes have no such ending. */
export function isThemeFile(theme: string): boolean {
  return /\.ya?ml$/i.test(theme)
}

/** The text of a theme's file. */
export function readThemeFile(file: string, trace: Trace = UNTRACED): Promise<SourceText> {
  return readTemplate(file, trace).catch((error: unknown) => {
    if (error instanceof CliError) throw error
    throw new CliError(EXIT.content, `${shown(file)}: ${explain(error) ?? 'cannot be read'}`)
  })
}
