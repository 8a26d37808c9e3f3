import { rmSync } from 'node:fs'
import { EXIT } from './exit.ts'
import { temporaryFiles } from './output.ts'

/** Ctrl-C, a request to end, and a terminal that is closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * On Ctrl-C or a request to end: closes, takes temporary files away and exits. A second one waits for nothing. Returns how to
 * stop listening.
 */
export function onInterrupt(close: () => Promise<void>, exitCode: number = EXIT.interrupted): () => void {
  let closing = false
  const leave = (code: number): never => {
    for (const file of temporaryFiles()) rmSync(file, { force: true })
    process.exit(code)
  }
  const stop = (): void => {
    if (closing) leave(EXIT.interrupted)
    closing = true
    void close().finally(() => leave(exitCode))
  }
  for (const signal of SIGNALS) process.on(signal, stop)
  return () => {
    for (const signal of SIGNALS) process.off(signal, stop)
  }
}
