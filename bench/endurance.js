import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { listen } from './listeners.js'
import { startProgram } from './program.js'

const MEMORY = path.join(import.meta.dirname, 'memory.cjs')
const CLAIM = 'can raise brand favourability by 15%'

/**
 * What a preview of the sample uses after many edits in a row, with many pages that listen: bytes after `first` edits and
 * at the end, and how many pages have not heard of the last edit. Each edit waits until one of them has heard of it.
 */
export async function endurance({ folder, root, fandeck: [node, program], env, edits, first, pages }) {
  const report = path.join(folder, 'endurance')
  await cp(path.join(root, 'content/kpop-tiktok'), report, { recursive: true })
  const file = path.join(report, 'report.yaml')
  const notes = path.join(folder, 'memory.jsonl')
  const preview = await startProgram(
    [node, '--require', MEMORY, program, 'preview', report, '--no-open', '--port', '0'],
    { cwd: folder, env: { ...env, MEMORY_FILE: notes }, ready: /http:\S+/ },
  )
  const listeners = await listen(preview.match[0], pages)
  try {
    const source = readFileSync(file, 'utf8')
    const memory = []
    for (let edit = 1; edit <= edits; edit++) {
      const claim = `${CLAIM} take${edit}`
      writeFileSync(file, source.replace(CLAIM, claim))
      await listeners[0].hears(`${claim}"`)
      if (edit === first || edit === edits) memory.push(await memoryOf(preview.pid, notes))
    }
    const heard = listeners.filter((listener) => listener.last().includes(`${CLAIM} take${edits}"`))
    return { edits, first, pages, before: memory[0], after: memory.at(-1), missed: pages - heard.length }
  } finally {
    for (const listener of listeners) listener.close()
    await preview.stop()
  }
}

async function memoryOf(pid, notes) {
  const lines = () => (existsSync(notes) ? readFileSync(notes, 'utf8').split('\n').slice(0, -1) : [])
  const before = lines().length
  process.kill(pid, 'SIGUSR2')
  while (lines().length === before) await sleep(20)
  return JSON.parse(lines().at(-1))
}
