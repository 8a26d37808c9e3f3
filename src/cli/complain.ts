import { CliError, EXIT, explain } from './exit.ts'
import { paintFor, printable } from './terminal.ts'

/** Tells in one line on standard error why something was not done; returns the exit code that goes with it. */
export function complain(error: unknown): number {
  const paint = paintFor(process.stderr, process.env)
  const { code, reason, hint, fault } = complaintOf(error)
  if (fault && process.env['FANDECK_DEBUG']) process.stderr.write(`${fault.stack}\n`)
  process.stderr.write(`${paint.red('error')} ${printable(reason)}${hint ? `, ${printable(hint)}` : ''}\n`)
  return code
}

/** Why something was not done. */
interface Complaint {
  readonly code: number
  readonly reason: string
  readonly hint?: string | undefined
  /** What was thrown, if that is nobody's fault but ours. */
  readonly fault?: Error
}

/** What an error means for the user, and the exit code that goes with it. */
export function complaintOf(error: unknown): Complaint {
  if (error instanceof CliError) return { code: error.exitCode, reason: error.message, hint: error.hint }
  const reason = explain(error)
  if (reason !== undefined) {
    const { path } = error as NodeJS.ErrnoException
    return { code: EXIT.world, reason: `${path ? `${path}: ` : ''}${reason}` }
  }
  const fault = error instanceof Error ? error : new Error(String(error))
  const hint = 'this is a fault in fandeck; FANDECK_DEBUG=1 shows where'
  return { code: EXIT.world, reason: `fandeck itself failed: ${fault.message}`, hint, fault }
}
