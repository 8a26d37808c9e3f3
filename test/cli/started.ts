import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import { cache, PROGRAM } from './fandeck.ts'

/** A program that goes on until it is stopped. */
export interface Program {
  readonly child: ChildProcessWithoutNullStreams
  readonly cwd: string
  /** Waits until a line matches that was not waited for yet; returns the lines since then, that one last. */
  says(line: RegExp): Promise<readonly string[]>
  /** What was not waited for yet. */
  rest(): string
  /** Presses Ctrl-C; the exit code, when the program has ended. */
  interrupt(): Promise<number | null>
}

/** Starts a command as users do. */
export function started(cwd: string, ...argv: readonly string[]): Program {
  const env = { ...process.env, XDG_CACHE_HOME: cache }
  const child = spawn(process.execPath, [PROGRAM, ...argv], { cwd, env })
  onTestFinished(() => void child.kill('SIGKILL'))
  const exit = once(child, 'exit')
  let ended = false
  let heard = (): void => {}
  const said = { text: '' }
  child.once('close', () => {
    ended = true
    heard()
  })
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said.text += text
      heard()
    })
  }
  return {
    child,
    cwd,
    async says(line) {
      for (;;) {
        const lines = said.text.split('\n')
        const at = lines.slice(0, -1).findIndex((text) => line.test(text))
        if (at >= 0) {
          said.text = lines.slice(at + 1).join('\n')
          return lines.slice(0, at + 1)
        }
        if (ended) throw new Error(`it has ended, and said only: ${said.text}`)
        await new Promise<void>((resolve) => {
          heard = resolve
        })
      }
    },
    rest: () => said.text,
    async interrupt() {
      child.kill('SIGINT')
      const [code] = await exit
      return code
    },
  }
}

/** Looks again and again, until there is what is waited for. */
export async function until<T>(what: () => T | false): Promise<T> {
  for (;;) {
    const value = what()
    if (value !== false) return value
    await sleep(20)
  }
}
