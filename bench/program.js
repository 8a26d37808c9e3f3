import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** How long a program may take to say that it is ready, in milliseconds. */
const PATIENCE = 60_000

/**
 * Starts a program that goes on until it is stopped, in a process group of its own. Resolves when it has printed what
 * matches `ready`; rejects if it ends before, or never does.
 */
export async function startProgram([command, ...args], { cwd, env, ready }) {
  const plain = { ...env, NO_COLOR: '1', FORCE_COLOR: '0' }
  const child = spawn(command, args, { cwd, env: plain, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  const ended = once(child, 'exit')
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGTERM')
    await ended
  }
  let said = ''
  let timer
  const match = await new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        said = (said + text).slice(-10_000)
        const found = ready.exec(said)
        if (found) resolve(found)
      })
    }
    timer = setTimeout(() => reject(new Error(`${args[0]} is not ready: ${said}`)), PATIENCE)
    ended.then(() => reject(new Error(`${args[0]} has ended: ${said}`)), reject)
  })
    .finally(() => clearTimeout(timer))
    .catch(async (error) => {
      await stop()
      throw error
    })
  return { pid: child.pid, match, stop }
}
