import { didYouMean, type SourceText } from '../index.ts'
import { CliError, EXIT, explain } from './exit.ts'
import { findLibrary, readTemplate, shown } from './library.ts'

/** The file of a theme that is named, or that is given as a YAML file. */
export async function findThemeFile(theme: string, templates: string | null): Promise<SourceText> {
  if (/\.ya?ml$/i.test(theme)) {
    return readTemplate(theme).catch((error: unknown) => {
      if (error instanceof CliError) throw error
      throw new CliError(EXIT.content, `${shown(theme)}: ${explain(error) ?? 'cannot be read'}`)
    })
  }
  const { themes } = await findLibrary(null, templates)
  const text = themes.get(theme)
  if (text) return text
  throw new CliError(EXIT.usage, `--theme: unknown theme "${theme}"`, didYouMean(theme, themes.keys()))
}
