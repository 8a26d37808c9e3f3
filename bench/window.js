/** More than enough for any tool, in milliseconds. */
const PATIENCE = 20_000

/**
 * Opens an address in a window of its own that tells when a word is painted. `painted(word)` resolves to milliseconds of
 * the system's clock, which is the browser's and ours: the moment when the frame after the one with the word begins, so
 * that the word is on the screen. It must be in sight, in any text that the window shows; pages may load anew meanwhile.
 * Every word of an edit is another `take1`, `take2` …
 */
export async function openWindow(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  const waiting = new Map()
  await page.exposeBinding('tellPainted', (_, word, at) => waiting.get(word)?.(at))
  await page.addInitScript(watchForWords)
  await page.goto(url)
  const offset = await clockOffset(page)
  return {
    page,
    painted: (word) => {
      let timer
      const seen = new Promise((resolve, reject) => {
        timer = setTimeout(() => reject(new Error(`no "${word}" at ${url} within ${PATIENCE} ms`)), PATIENCE)
        waiting.set(word, (at) => resolve(at - offset))
      })
      return seen.finally(() => clearTimeout(timer))
    },
    close: () => context.close(),
  }
}

/** The system's clock in milliseconds, finer than `Date.now()`. */
export function now() {
  return performance.timeOrigin + performance.now()
}

/** How far the browser's clock is ahead of ours; of several tries the one with the shortest way. */
async function clockOffset(page) {
  const tries = []
  for (let turn = 0; turn < 20; turn++) {
    const before = now()
    const there = await page.evaluate(() => performance.timeOrigin + performance.now())
    const after = now()
    tries.push({ way: after - before, offset: there - (before + after) / 2 })
  }
  return tries.sort((a, b) => a.way - b.way)[0].offset
}

/** Runs in the page, before its own scripts. */
function watchForWords() {
  const told = new Set()
  const isInSight = (element) => {
    const { top, bottom, left, right } = element.getBoundingClientRect()
    const isInWindow = bottom > 0 && top < window.innerHeight && right > 0 && left < window.innerWidth
    return isInWindow && bottom > top && element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  }
  let isLooking = false
  const look = () => {
    isLooking = false
    const unseen = new Set()
    const texts = document.createTreeWalker(document, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const word = /take\d+/.exec(texts.currentNode.data)?.[0]
      if (word === undefined || told.has(word)) continue
      if (isInSight(texts.currentNode.parentElement)) tell(word)
      else unseen.add(word)
    }
    // It may be fading in, of which there are no mutations.
    if (isLooking || [...unseen].every((word) => told.has(word))) return
    isLooking = true
    requestAnimationFrame(look)
  }
  const tell = (word) => {
    told.add(word)
    requestAnimationFrame(() =>
      requestAnimationFrame(() => window.tellPainted(word, performance.timeOrigin + performance.now())),
    )
  }
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  })
}
