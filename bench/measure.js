import { spawn, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** Runs a command to its end: seconds of wall clock and what it printed. Fails if the command fails. */
export async function run([command, ...args], { cwd, env }) {
  const start = performance.now()
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const stdout = collect(child.stdout)
  const stderr = collect(child.stderr)
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve))
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${await stderr}`)
  return { seconds: (performance.now() - start) / 1000, stdout: await stdout }
}

/** The same, and the peak memory in MB of the process and all that it started, added up. */
export async function measure([command, ...args], { cwd, env }) {
  const start = performance.now()
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] })
  const stderr = collect(child.stderr)
  const peaks = new Map()
  const timer = setInterval(() => sample(child.pid, peaks), 40)
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('exit', resolve))
  const seconds = (performance.now() - start) / 1000
  clearInterval(timer)
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${await stderr}`)
  return { seconds, peak: [...peaks.values()].reduce((sum, peak) => sum + peak, 0) }
}

/** The middle value; of an even number, the mean of the middle two. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** The path of a program, or null. */
export function which(program) {
  const found = spawnSync('sh', ['-c', `command -v ${program}`], { encoding: 'utf8' })
  return found.status === 0 ? found.stdout.trim() : null
}

async function collect(stream) {
  const chunks = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

/** Notes the high-water mark of a process and of its children (Linux). */
function sample(pid, peaks) {
  try {
    const mark = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    if (mark) peaks.set(pid, Math.max(peaks.get(pid) ?? 0, Number(mark[1]) / 1024))
    for (const task of readdirSync(`/proc/${pid}/task`)) {
      for (const child of readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ')) {
        if (child !== '') sample(Number(child), peaks)
      }
    }
  } catch {
    // The process ended between two looks.
  }
}
