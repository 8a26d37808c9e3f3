// Loaded into a program with `node --require`: at each SIGUSR2 it collects what is garbage, then adds a line to
// MEMORY_FILE with the bytes that are in use (heap, buffers) and those that the process has of the system.
const { appendFileSync } = require('node:fs')
const { setTimeout: sleep } = require('node:timers/promises')
const v8 = require('node:v8')
const vm = require('node:vm')

v8.setFlagsFromString('--expose-gc')
const collect = vm.runInNewContext('gc')

process.on('SIGUSR2', async () => {
  // What the first round finds is given back by other threads, and some of it only lets go of more.
  for (let round = 0; round < 3; round++) {
    collect()
    await sleep(50)
  }
  const { heapUsed, external, rss } = process.memoryUsage()
  appendFileSync(process.env.MEMORY_FILE, `${JSON.stringify({ used: heapUsed + external, rss })}\n`)
})
