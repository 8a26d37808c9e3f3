import { spawnSync } from 'node:child_process'

/** True if the programs that a test needs are there. If not, says which one is missing; with `CI` set that is an error. */
export function has(...programs: readonly string[]): boolean {
  const missing = programs.filter((program) => spawnSync('sh', ['-c', `command -v ${program}`]).status !== 0)
  if (missing.length === 0) return true
  const line = `skipped: ${missing.join(', ')} is not installed`
  if (process.env['CI']) throw new Error(line)
  process.stderr.write(`${line}\n`)
  return false
}
