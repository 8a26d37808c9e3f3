import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Scene } from '../../src/model/scene.ts'
import { launch } from '../chromium.ts'
import { has } from '../needs.ts'
import { page as pageOf } from './page.ts'
import { everything, HARMLESS, paragraph, run, scene, slide, text, titleItem } from './scenes.ts'
import { THEMES } from './themes.ts'

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const COUNT = everything().slides.length
const PHONE = { width: 390, height: 844 }

/** A page in a window, and what it did that it must not do. */
interface Opened {
  readonly page: Page
  readonly wrong: readonly string[]
}

/** What axe finds, in short. */
interface Findings {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]
}

describe.runIf(has('chromium'))('in Chromium', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'fandeck-html-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const file = path.join(folder, 'deck.html')
  let browser: Browser

  beforeAll(async () => {
    browser = await launch()
    writeFileSync(file, await pageOf(withNotes(everything())))
  })
  afterAll(() => browser.close())

  /** Opens the page as a person does who double-clicks it, and fails on whatever it fetches or complains of. */
  async function open(options: BrowserContextOptions = {}, hash = '', shown: string = file): Promise<Opened> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
    const page = await context.newPage()
    const wrong: string[] = []
    await page.route('**/*', (route) => {
      const url = route.request().url()
      if (url !== `file://${shown}`) wrong.push(`fetches ${url.slice(0, 80)}`)
      return route.continue()
    })
    page.on('pageerror', (error) => wrong.push(`fails: ${error.message}`))
    page.on('console', (message) => wrong.push(`says: ${message.text()}`))
    await page.goto(`file://${shown}${hash}`)
    return { page, wrong }
  }

  /** Opens another page than the one above. */
  function openPage(html: string): Promise<Opened> {
    const other = path.join(folder, 'other.html')
    writeFileSync(other, html)
    return open({}, '', other)
  }

  const place = (page: Page): Promise<readonly [string, string]> =>
    page.evaluate("[document.getElementById('number').textContent, location.hash]")

  const sideways = (page: Page): Promise<number> =>
    page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

  const seen = (page: Page): Promise<readonly string[]> =>
    page.locator('.slide').evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.id))

  test('a page opens from the disk with one request, and its text is what the slides say', async () => {
    const { page, wrong } = await open()
    expect(wrong).toEqual([])
    expect(await seen(page)).toHaveLength(COUNT)
    const words = (await page.locator('main').textContent())!
    expect(words).toContain(HARMLESS)
    expect(await page.locator('script').count()).toBe(1)
  })

  test('keys lead from slide to slide, and the address follows', async () => {
    const { page, wrong } = await open()
    const press = async (...keys: readonly string[]): Promise<readonly [string, string]> => {
      for (const key of keys) await page.keyboard.press(key)
      return place(page)
    }
    expect(await press('ArrowRight')).toEqual(['2', '#2'])
    expect(await press('PageDown', 'ArrowLeft', 'PageUp', 'PageUp')).toEqual(['1', '#1'])
    expect(await press('End', 'ArrowRight')).toEqual([String(COUNT), `#${COUNT}`])
    expect(await press('Home')).toEqual(['1', '#1'])
    expect(await press('g', '3', 'Enter')).toEqual(['3', '#3'])
    await page.goBack().catch(() => null)
    expect(wrong).toEqual([])
  })

  test('a slide can be found by its words, and followed by the mouse', async () => {
    const { page } = await open()
    await page.keyboard.press('g')
    const titles = await page.locator('#go-dialog li:visible').allTextContents()
    expect(titles).toHaveLength(COUNT)
    const [word = ''] = /[A-Za-z]{4,}/.exec(titles[4]!) ?? []
    await page.getByLabel('Number or words').fill(word.toUpperCase())
    const left = await page.locator('#go-dialog li:visible').allTextContents()
    expect(left).toEqual(titles.filter((title) => title.toLowerCase().includes(word.toLowerCase())))
    await page.locator('#go-dialog li:visible a').last().click()
    expect(await place(page)).toEqual([left.at(-1)!.split(' ')[0], `#${left.at(-1)!.split(' ')[0]}`])
    expect(await page.locator('dialog[open]').count()).toBe(0)
  })

  test('a link leads to its slide, and a number in the address too', async () => {
    const { page } = await open({}, '#3')
    expect(await place(page)).toEqual(['3', '#3'])
    expect(await page.locator('[id="3"]').evaluate((one) => Math.round(one.getBoundingClientRect().top))).toBeLessThan(
      80,
    )
    await page.evaluate("location.hash = '#2'")
    await expect.poll(() => place(page)).toEqual(['2', '#2'])
    for (const hash of ['#0', '#99', '#x', '#1e0', '#<b>']) {
      const other = await open({}, hash)
      expect((await place(other.page))[0]).toBe('1')
      expect(other.wrong).toEqual([])
    }
  })

  test('scrolling makes the slide that is seen the current one', async () => {
    const { page } = await open()
    await page.evaluate("scrollTo(0, document.getElementById('3').offsetTop - 100)")
    await expect.poll(() => place(page)).toEqual(['3', '#3'])
    await page.keyboard.press('ArrowRight')
    expect(await place(page)).toEqual(['4', '#4'])
    await page.setViewportSize(PHONE)
    await page.keyboard.press('n')
    expect(await place(page)).toEqual(['4', '#4'])
  })

  test('one slide at a time fits the window, with the keys that turn pages', async () => {
    const { page } = await open()
    await page.keyboard.press('v')
    expect(await seen(page)).toEqual(['1'])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press(' ')
    await page.keyboard.press('ArrowUp')
    expect(await seen(page)).toEqual(['2'])
    for (const size of [{ width: 1280, height: 800 }, { width: 1280, height: 400 }, PHONE]) {
      await page.setViewportSize(size)
      const box = (await page.locator('.current .paper').boundingBox())!
      expect(box.x).toBeGreaterThanOrEqual(0)
      expect(box.x + box.width).toBeLessThanOrEqual(size.width)
      expect(box.y + box.height).toBeLessThanOrEqual(size.height)
      expect(box.width / box.height).toBeCloseTo(16 / 9, 1)
      expect(box.width).toBeGreaterThan(0.5 * Math.min(size.width, (size.height * 16) / 9))
    }
    await page.keyboard.press('v')
    expect(await seen(page)).toHaveLength(COUNT)
  })

  test('full screen shows nothing but the slide, as large as it can be', async () => {
    const { page } = await open()
    await page.keyboard.press('f')
    await expect.poll(() => page.evaluate('document.fullscreenElement !== null')).toBe(true)
    await page.keyboard.press('ArrowRight')
    expect(await seen(page)).toEqual(['2'])
    expect(await page.locator('header').isVisible()).toBe(false)
    expect((await page.locator('.current .paper').boundingBox())!.width).toBeGreaterThan(1270)
    await page.keyboard.press('f')
    await expect.poll(() => seen(page)).toHaveLength(COUNT)
  })

  test('notes are beside their slides in a wide window and below them in a narrow one', async () => {
    const { page } = await open()
    const notes = page.locator('.notes').first().locator('p').first()
    expect(await notes.isVisible()).toBe(false)
    await page.keyboard.press('n')
    expect(await notes.isVisible()).toBe(true)
    const paper = (await page.locator('.paper').first().boundingBox())!
    expect((await notes.boundingBox())!.x).toBeGreaterThanOrEqual(paper.x + paper.width)
    await page.setViewportSize(PHONE)
    const narrow = (await page.locator('.paper').first().boundingBox())!
    expect((await notes.boundingBox())!.y).toBeGreaterThanOrEqual(narrow.y + narrow.height)
    await page.getByRole('button', { name: 'Notes' }).click()
    expect(await notes.isVisible()).toBe(false)
  })

  test('? lists the keys, and Escape closes the list', async () => {
    const { page } = await open()
    await page.keyboard.press('?')
    expect(await page.getByRole('dialog', { name: 'Keys' }).isVisible()).toBe(true)
    await page.keyboard.press('ArrowRight')
    expect((await place(page))[0]).toBe('1')
    await page.keyboard.press('Escape')
    expect(await page.locator('dialog[open]').count()).toBe(0)
  })

  test('no page scrolls sideways, whether on a phone or with notes', async () => {
    const { page } = await open({ viewport: PHONE })
    for (const key of ['n', 'v', 'n', 'v', 'g', 'Escape', '?']) {
      await page.keyboard.press(key)
      expect([key, await sideways(page)]).toEqual([key, 0])
    }
    await page.setViewportSize({ width: 320, height: 500 })
    expect(await sideways(page)).toBe(0)
  })

  test('the frame is dark where the reader’s machine is, and the slides are as they are', async () => {
    const ground = async (colorScheme: 'light' | 'dark'): Promise<readonly string[]> => {
      const { page } = await open({ colorScheme })
      return page.evaluate(
        "['body', '.paper'].map((name) => getComputedStyle(document.querySelector(name)).backgroundColor)",
      )
    }
    expect(await ground('light')).toEqual(['rgb(233, 235, 238)', 'rgb(255, 255, 255)'])
    expect(await ground('dark')).toEqual(['rgb(21, 23, 26)', 'rgb(255, 255, 255)'])
  })

  test.each(['light', 'dark'] as const)(
    'axe finds nothing, with notes, dialogs and on a phone (%s)',
    async (colorScheme) => {
      const { page } = await open({ colorScheme, bypassCSP: true })
      await page.addScriptTag({ content: readFileSync(AXE, 'utf8') })
      const findings = async (): Promise<readonly string[]> => {
        const { violations } = await page.evaluate<Findings>('axe.run()')
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 200)}`)
      }
      expect(await findings()).toEqual([])
      for (const key of ['n', 'v', 'g', 'Escape', '?']) {
        await page.keyboard.press(key)
        expect([key, await findings()]).toEqual([key, []])
      }
      await page.keyboard.press('Escape')
      await page.setViewportSize(PHONE)
      expect(await findings()).toEqual([])
    },
  )

  test('assistive technology hears titles, texts, pictures and tables', async () => {
    const { page } = await open()
    const heard = await page.locator('main').ariaSnapshot()
    for (const part of ['heading "Lists"', 'columnheader', 'img "', 'link "']) expect(heard).toContain(part)
  })

  test.each(['film', 'one'])('printed (%s), it has a page for each slide, of the slide’s size', async (view) => {
    const { page } = await open({ colorScheme: 'dark' })
    await page.keyboard.press('n')
    if (view === 'one') await page.keyboard.press('v')
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(COUNT)
    expect(new Set(pdf.match(/\/MediaBox \[[^\]]*\]/g))).toEqual(new Set(['/MediaBox [0 0 960 540]']))
  })

  test('without scripts it is a film whose notes open', async () => {
    const { page, wrong } = await open({ javaScriptEnabled: false }, '#3')
    expect(wrong).toEqual([])
    expect(await page.getByRole('button').count()).toBe(0)
    expect(await page.locator('.paper > svg').count()).toBe(COUNT)
    const notes = page.locator('.notes').first()
    await notes.locator('summary').click()
    expect(await notes.locator('p').first().isVisible()).toBe(true)
  })

  test('what a report says is not run, not even by a page without a policy', async () => {
    const hostile = '</text></svg></section></script><script>window.hit=1</script><img src=x onerror=window.hit=1>'
    const words = text('s/a', 'body', { x: 10, y: 20, width: 900, height: 400 }, [paragraph(hostile)])
    const notes = [{ text: hostile, bullet: false }]
    const html = await pageOf(
      scene([slide('s', [words], { title: hostile, notes })], { title: hostile, subject: hostile }),
    )
    const { page, wrong } = await openPage(html.replace(/<meta http-equiv[^>]*>/, ''))
    for (const key of ['g', 'Escape', 'n', 'v']) await page.keyboard.press(key)
    expect(await page.evaluate('window.hit')).toBeUndefined()
    expect(await page.locator('img').count()).toBe(0)
    expect((await page.locator('.paper text').textContent())!.trim()).toBe(hostile)
    expect(wrong).toEqual([])
  })

  test('where a machine has not the slide’s font, the one in the page is drawn, as wide as layout measured', async () => {
    const look = { font: 'No Such Font', size: 40 }
    const title = titleItem('s', 'Tea')
    const words = text('s/a', 'body', { x: 10, y: 20, width: 900, height: 60 }, [
      paragraph([run('Creators sell 57%', look)]),
    ])
    const html = await pageOf(scene([slide('s', [title, words])]))
    const { page } = await openPage(html)
    await page.evaluate('document.fonts.ready.then(() => null)')
    expect(await page.evaluate("[...document.fonts].find(({ family }) => family === 'Arimo').status")).toBe('loaded')
    const width = await page
      .locator('.paper tspan', { hasText: 'Creators' })
      .first()
      .evaluate((one) => (one as unknown as { getComputedTextLength(): number }).getComputedTextLength())
    expect(width).toBeGreaterThan(300)
    expect(width).toBeLessThan(345)
  })

  test.each(THEMES)('in the theme $name, every face of the page opens', async (theme) => {
    const html = await pageOf(everything(theme))
    const { page, wrong } = await openPage(html)
    const status = await page.evaluate<string[]>(
      'Promise.all([...document.fonts].map((face) => face.load().then(() => face.status)))',
    )
    expect(new Set(status)).toEqual(new Set(['loaded']))
    expect(wrong).toEqual([])
  })
})

function withNotes(of: Scene): Scene {
  const notes = [
    { text: 'Say where the figure comes from.', bullet: false },
    { text: 'Then pause.', bullet: true },
  ]
  return { ...of, slides: of.slides.map((one, index) => (index === 1 ? one : { ...one, notes })) }
}
