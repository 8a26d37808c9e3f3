import { once } from 'node:events'
import http from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** How long an outline may take to come, in milliseconds. */
const PATIENCE = 20_000

/** Opens so many streams of a preview's outlines, as its pages do. */
export function listen(url, count) {
  return Promise.all(Array.from({ length: count }, () => listener(`${url}events`)))
}

/** One stream: `last()` is the newest outline as text, and `hears` waits for one with a text in it. */
async function listener(address) {
  // Each has a connection of its own.
  const request = http.get(address, { agent: false })
  const [response] = await once(request, 'response')
  let rest = ''
  let last = ''
  let wake = () => {}
  response.setEncoding('utf8').on('data', (text) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop()
    last = lines.findLast((line) => line.startsWith('data: ')) ?? last
    wake()
  })
  return {
    last: () => last,
    async hears(text) {
      const patience = new AbortController()
      const late = sleep(PATIENCE, true, { signal: patience.signal }).catch(() => false)
      while (!last.includes(text)) {
        const news = new Promise((resolve) => {
          wake = resolve
        })
        if (await Promise.race([late, news])) throw new Error(`no outline with "${text}" within ${PATIENCE} ms`)
      }
      patience.abort()
    },
    close: () => request.destroy(),
  }
}
