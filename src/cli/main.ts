import { EXIT, explain } from './exit.ts'
import { run } from './run.ts'

// Whoever reads may stop reading (`| head`): that is no fault. A disk that is full is one.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE' || process.exitCode === EXIT.world) return
  process.exitCode = EXIT.world
  process.stderr.write(`error standard output: ${explain(error) ?? error.message}\n`)
})
process.stderr.on('error', () => {})

run(process.argv.slice(2)).then((code) => {
  process.exitCode ??= code
})
