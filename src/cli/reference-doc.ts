import { readFile, stat } from 'node:fs/promises'
import type { TemplateFile } from '../index.ts'
import { CliError, EXIT, explain } from './exit.ts'
import { shown } from './library.ts'
import { MOST_BYTES } from './project.ts'
import { type Trace, UNTRACED } from './watch/trace.ts'

/** The template that an option or an argument names. */
export async function readReferenceDoc(
  file: string,
  named = '--reference-doc',
  trace: Trace = UNTRACED,
): Promise<TemplateFile> {
  if (!/\.(pptx|potx|pptm|potm)$/i.test(file)) {
    const hint = 'in PowerPoint, save it as .pptx or .potx'
    throw new CliError(EXIT.usage, `${named} ${file}: fandeck takes .pptx and .potx files`, hint)
  }
  trace.file(file)
  try {
    const { size } = await stat(file)
    if (size > MOST_BYTES) {
      throw new CliError(EXIT.content, `${shown(file)}: is larger than ${MOST_BYTES / 1024 / 1024} MB`)
    }
    return { file: shown(file), bytes: await readFile(file) }
  } catch (error) {
    if (error instanceof CliError) throw error
    throw new CliError(EXIT.content, `${shown(file)}: ${explain(error) ?? 'cannot be read'}`)
  }
}
