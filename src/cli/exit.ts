import { hasErrors, type Message } from '../index.ts'

/** Exit codes: 0 clean, and these. */
export const EXIT = {
  /** The content has errors (or warnings, with `--strict`). */
  content: 1,
  /** The command line makes no sense. */
  usage: 2,
  /** The outside world failed: disk full, no permission, a file in the way. */
  world: 3,
  /** Stopped by Ctrl-C. */
  interrupted: 130,
} as const

/** The exit code for what was said; `strict` counts warnings too. An error placed at an option is a fault in usage. */
export function exitFor(messages: readonly Message[], strict = false): number {
  if (!hasErrors(messages)) return strict && messages.length > 0 ? EXIT.content : 0
  const errors = messages.filter((message) => message.severity === 'error')
  return errors.every((message) => message.place?.file?.startsWith('--')) ? EXIT.usage : EXIT.content
}

/** A reason to stop that is told in one line, without a stack trace. */
export class CliError extends Error {
  readonly exitCode: number
  readonly hint: string | undefined

  constructor(exitCode: number, message: string, hint?: string) {
    super(message)
    this.exitCode = exitCode
    this.hint = hint
  }
}

/** What the operating system's error means, in words; undefined if it is not one of its errors. */
export function explain(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' ? (REASONS[code] ?? (/^E[A-Z]+$/.test(code) ? code : undefined)) : undefined
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space left on the disk',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file would be too large',
  ENOTDIR: 'a file stands where a folder is needed',
  EISDIR: 'it is a folder',
  ENOENT: 'no such file or folder',
  EBUSY: 'it is in use by another program',
  EMFILE: 'too many open files',
  EEXIST: 'it exists already',
  ELOOP: 'too many symbolic links',
  ENAMETOOLONG: 'the name is too long',
}
