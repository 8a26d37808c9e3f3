import path from 'node:path'
import type { Input, Message } from '../../index.ts'
import { CliError, explain } from '../exit.ts'
import { type ContentOptions, inputFor } from '../settings.ts'
import { findSubject } from '../subject.ts'

/** Reads what is on disk now, as the pipeline takes it. */
export type Inputs = (more: InputOptions) => Promise<Input>

/** What differs from one input of a session to another. */
export interface InputOptions extends Pick<Input, 'formats'> {
  readonly contents?: boolean
  readonly audiences?: readonly string[]
}

/** Inputs from the options of the command line. */
export function inputsOf(options: ContentOptions): Inputs {
  return async ({ contents = false, formats, audiences }) => {
    const subject = await findSubject(options.input)
    const output = subject.kind === 'report' ? path.join('output', subject.name) : 'output'
    const wanted = subject.kind === 'report' && audiences !== undefined ? { ...options, audiences } : options
    return { ...(await inputFor(wanted, subject, { until: 'emit', formats, output })), contents }
  }
}

/** What kept a build from its end, a file that is gone above all, as a message. */
export function messageOf(error: unknown): Message {
  if (error instanceof CliError) return preview(error.message, error.hint)
  const { message: said = String(error), path: file } = error as NodeJS.ErrnoException
  const reason = explain(error)
  return preview(reason === undefined ? `fandeck itself failed: ${said}` : `${file ? `${file}: ` : ''}${reason}`)
}

function preview(reason: string, hint?: string): Message {
  return { severity: 'error', rule: 'preview/build', reason, ...(hint !== undefined && { hint }) }
}
