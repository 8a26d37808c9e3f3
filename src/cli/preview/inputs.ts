import path from 'node:path'
import type { Input, Message } from '../../index.ts'
import { complaintOf } from '../complain.ts'
import { type ContentOptions, inputFor } from '../settings.ts'
import { findSubject } from '../subject.ts'
import type { Trace } from '../watch/trace.ts'

/** Reads what is on disk now, as the pipeline takes it. */
export type Inputs = (more: InputOptions) => Promise<Input>

/** What differs from one input of a session to another. */
export interface InputOptions extends Pick<Input, 'formats'> {
  readonly contents?: boolean
  readonly audiences?: readonly string[]
}

/** Inputs from the options of the command line. */
export function inputsOf(options: ContentOptions, trace: Trace): Inputs {
  return async ({ contents = false, formats, audiences }) => {
    const subject = await findSubject(options.input, trace)
    const output = subject.kind === 'report' ? path.join('output', subject.name) : 'output'
    const wanted = subject.kind === 'report' && audiences !== undefined ? { ...options, audiences } : options
    return { ...(await inputFor(wanted, subject, { until: 'emit', formats, output }, trace)), contents }
  }
}

/** What kept a build from its end, a file that is gone above all, as a message. */
export function messageOf(error: unknown): Message {
  const { reason, hint } = complaintOf(error)
  return { severity: 'error', rule: 'preview/build', reason, ...(hint !== undefined && { hint }) }
}
