import { rmSync } from 'node:fs'
import { EXIT } from './exit.ts'
import { temporaryFiles } from './output.ts'

/** On Ctrl-C or a request to end: ends the lanes, takes temporary files away and exits. Returns how to stop listening. */
export function onInterrupt(close: () => Promise<void>): () => void {
  const clean = (): void => {
    for (const file of temporaryFiles()) rmSync(file, { force: true })
  }
  const stop = (): void => {
    clean()
    void close().finally(() => {
      // What was written in the meantime.
      clean()
      process.exit(EXIT.interrupted)
    })
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  return () => {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
}
