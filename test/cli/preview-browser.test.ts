import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Served, serve } from '../../src/cli/preview/serve.ts'
import type { Download, PreviewSource } from '../../src/cli/preview/source.ts'
import type { Outline, OutlineDeck, OutlineMessage, OutlineSlide, SlideContent } from '../../src/index.ts'
import { launch } from '../chromium.ts'
import { has } from '../needs.ts'
import { cache, PROGRAM } from './fandeck.ts'
import { folderWith, REPORT } from './tea.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const PHONE = { width: 390, height: 844 }
const HOSTILE = `<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>`

/** A slide of a made-up deck. */
interface Made {
  readonly key: string
  readonly title?: string
  readonly markdown?: string
  readonly notes?: string
  readonly finding?: string
  /** More of its picture. */
  readonly more?: string
}

/** What a test shows: decks by name. */
type Decks = Readonly<Record<string, readonly Made[]>>

/** A preview whose builds a test makes up. */
interface Preview extends PreviewSource {
  show(decks: Decks, more?: Partial<Outline>): void
  /** The digests of slides that were fetched since the last call. */
  fetched(): readonly string[]
  /** What downloads give. */
  files: Download
}

function preview(): Preview {
  const contents = new Map<string, SlideContent>()
  const listeners = new Set<() => void>()
  let newest: Outline | null = null
  const fetched: string[] = []
  const slideOf = (slide: Made): OutlineSlide => {
    const content = Buffer.from(JSON.stringify(slide)).toString('base64url')
    contents.set(content, contentOf(slide))
    return { key: slide.key, title: slide.title ?? slide.key, kind: 'content', content, finding: slide.finding ?? null }
  }
  return {
    files: { type: 'absent' },
    outline: () => newest,
    content(digest) {
      fetched.push(digest)
      return contents.get(digest)
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async download() {
      return this.files
    },
    fetched: () => fetched.splice(0).map((digest) => JSON.parse(Buffer.from(digest, 'base64url').toString()).key),
    show(decks, more = {}) {
      const made = Object.entries(decks).map(([name, slides]): OutlineDeck => {
        const title = name[0]!.toUpperCase() + name.slice(1)
        return {
          name,
          title,
          theme: 'plain',
          language: 'en',
          size: { width: 960, height: 540 },
          slides: slides.map(slideOf),
        }
      })
      const revision = (newest?.revision ?? 0) + 1
      newest = { revision, title: 'Tea', language: 'en', decks: made, messages: [], stale: false, plan: null, ...more }
      for (const listener of listeners) listener()
    },
  }
}

function contentOf({ key, title = key, markdown = `# ${title}\n`, notes = '', more = '' }: Made): SlideContent {
  const heading = `<g role="heading" aria-level="2"><text x="40" y="90" font-size="40">${escaped(title)}</text></g>`
  const picture = `<svg viewBox="0 0 960 540" role="group"><rect width="960" height="540" fill="#fff"/>${heading}${more}</svg>`
  return { picture, data: '', notes: notes && `<p>${notes}</p>`, markdown }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** What axe finds, in short. */
interface Findings {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]
}

/** Slides with the keys `name-1`, `name-2` … */
function many(count: number, name = 'tea'): readonly Made[] {
  return Array.from({ length: count }, (_, index) => ({ key: `${name}-${index + 1}` }))
}

function message(reason: string, more: Partial<OutlineMessage> = {}): OutlineMessage {
  return {
    severity: 'warning',
    rule: 'tea/cold',
    reason,
    place: 'report.yaml:4:2',
    hint: 'heat it',
    slides: [],
    ...more,
  }
}

describe.runIf(has('chromium'))('in Chromium', () => {
  const open: { close(): Promise<unknown> }[] = []
  let browser: Browser

  beforeAll(async () => {
    browser = await launch()
  })
  afterEach(async () => {
    for (const one of open.splice(0).reverse()) await one.close()
  })
  afterAll(() => browser.close())

  async function served(source: PreviewSource, port = 0, secret?: string): Promise<Served> {
    const one = await serve(source, { port, ...(secret && { secret }) })
    open.push(one)
    return one
  }

  async function context(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const one = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
      ...options,
    })
    open.push(one)
    return one
  }

  /** Opens a page, and fails on whatever it complains of. */
  async function visit(url: string, options: BrowserContextOptions | BrowserContext = {}): Promise<Page> {
    const page = await ('newPage' in options ? options : await context(options)).newPage()
    page.on('pageerror', (error) => expect.unreachable(error.message))
    await page.goto(url)
    return page
  }

  /** Opens a preview of these decks, and waits until it shows them. */
  async function opened(
    decks: Decks,
    options: BrowserContextOptions & { readonly hash?: string } = {},
    more: Partial<Outline> = {},
  ) {
    const source = preview()
    source.show(decks, more)
    const { url } = await served(source)
    const page = await visit(url + (options.hash ?? ''), options)
    await shown(page, 1)
    return { source, page, url }
  }

  const shown = (page: Page, revision: number): Promise<void> =>
    page.locator(`html[data-revision="${revision}"]`).waitFor({ state: 'attached' })

  const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key)
  }

  const hash = (page: Page): Promise<string> => page.evaluate('location.hash')

  const top = (page: Page, key: string): Promise<number> =>
    page.locator(`.film [data-key="${key}"] .paper`).evaluate((paper) => Math.round(paper.getBoundingClientRect().top))

  /** What axe finds; `rule` asks for one alone. */
  const axe = async (page: Page, rule?: string): Promise<readonly string[]> => {
    const options = rule === undefined ? {} : { runOnly: { type: 'rule', values: [rule] } }
    if (!(await page.evaluate("'axe' in window"))) await page.evaluate(AXE)
    const found = await page.evaluate<Findings>(
      `axe.run(${JSON.stringify({ ...options, resultTypes: ['violations'] })})`,
    )
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  }

  const sideways = (page: Page): Promise<number> =>
    page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

  test('decks are tabs with what there is to say of them, and slides are fetched when they come near', async () => {
    const weak = message('weak', { slides: [{ deck: 'executive', slide: 'short-2' }] })
    const { source, page } = await opened(
      { marketing: many(120), executive: many(2, 'short') },
      {},
      { messages: [message('cold'), weak] },
    )
    const tab = (name: string) => page.getByRole('tab', { name })
    expect(await page.getByRole('tab').count()).toBe(2)
    expect(await tab('Marketing 120 slides 1 warning').getAttribute('aria-selected')).toBe('true')
    expect(await tab('Executive 2 slides 2 warnings').count()).toBe(1)
    expect(await page.locator('.film .slide').count()).toBe(120)
    expect(source.fetched().length).toBeLessThan(6)
    expect(await page.locator('.film > .notices').textContent()).toContain('cold')

    await tab('Executive').click()
    await page.locator('.film [data-key="short-2"] .paper svg').waitFor()
    expect(await hash(page)).toBe('#executive/1')
    const said = page.locator('.film [data-key="short-2"] .message')
    expect(await said.textContent()).toBe('Warning: weakheat itreport.yaml:4:2')
    await press(page, 'ArrowRight')
    expect(await hash(page)).toBe('#marketing/1')
    expect(await page.evaluate('document.activeElement.dataset.deck')).toBe('marketing')
    await press(page, ']')
    expect(await hash(page)).toBe('#executive/1')
  })

  test('a single deck has no tabs, and a preview without slides says so', async () => {
    const { page } = await opened({ tea: many(3) })
    expect(await page.getByRole('tablist').count()).toBe(0)
    const { page: empty } = await opened({})
    expect(await empty.getByText('There are no slides.').isVisible()).toBe(true)
  })

  test('keys lead from slide to slide; address and title follow', async () => {
    const { page } = await opened({ tea: many(9) })
    expect([await hash(page), await page.title()]).toEqual(['#tea/1', 'tea-1 · Tea'])
    await press(page, 'ArrowRight', 'PageDown', 'ArrowRight', 'ArrowLeft')
    expect([await hash(page), await page.title()]).toEqual(['#tea/3', 'tea-3 · Tea'])
    expect(await page.evaluate('document.activeElement.dataset.key')).toBe('tea-3')
    await press(page, 'End', 'PageDown')
    expect(await hash(page)).toBe('#tea/9')
    await press(page, 'Home', 'v', 'ArrowDown', ' ')
    expect(await hash(page)).toBe('#tea/3')
    await page.locator('.stage > .sheet [data-key="tea-3"] svg').waitFor()
    await press(page, 'g')
    await page.getByLabel('Number or words').fill('TEA-7')
    await press(page, 'Enter')
    expect(await hash(page)).toBe('#tea/7')
    await press(page, 'v')
    expect(await top(page, 'tea-7')).toBeLessThan(120)
    await page.locator('main').hover()
    await page.mouse.wheel(0, -5000)
    await expect.poll(() => hash(page)).toBe('#tea/1')
  })

  test('on the whole screen there is the slide alone, and a click leads on', async () => {
    const { page } = await opened({ tea: many(3), coffee: many(3) }, { hash: '#tea/2' })
    await press(page, 'f')
    await page.locator('html[data-full] .stage .easel svg').waitFor()
    expect(await page.getByRole('banner').isVisible()).toBe(false)
    await page.locator('.stage .easel').click()
    await page.locator('html[data-revision] .stage .easel').getByText('tea-3').waitFor()
    await press(page, 'f')
    await page.locator('html:not([data-full])[data-view=film]').waitFor({ state: 'attached' })
    expect(await hash(page)).toBe('#tea/3')
  })

  test('addresses lead to slides, back and forth, and to what is nearest', async () => {
    const decks = { tea: many(5), coffee: many(2, 'bean') }
    const { page } = await opened(decks, { hash: '#coffee/2' })
    expect(await hash(page)).toBe('#coffee/2')
    for (const [asked, got] of [
      ['#tea/4', '#tea/4'],
      ['#tea/99', '#tea/5'],
      ['#tea/0', '#tea/1'],
      ['#COF/2', '#coffee/2'],
      ['#%E0%/<b>', '#tea/1'],
    ] as const) {
      await page.evaluate(`location.hash = ${JSON.stringify(asked)}`)
      await expect.poll(() => hash(page)).toBe(got)
    }
    await page.goBack()
    await expect.poll(() => hash(page)).toBe('#coffee/2')
    await page.goForward()
    await expect.poll(() => hash(page)).toBe('#tea/1')
  })

  test('links in pictures lead to slides of their deck, and ids are those of one picture', async () => {
    const link = '<a href="#3"><text x="40" y="200" font-size="40">see there</text></a>'
    const clip =
      '<clipPath id="s1-c"><rect width="9" height="9"/></clipPath><g clip-path="url(#s1-c)"><rect width="5" height="5"/></g>'
    const slides = [
      { key: 'a', more: link + clip },
      { key: 'b', more: clip },
      { key: 'c', more: clip },
    ]
    const { page } = await opened({ tea: slides, coffee: slides }, { hash: '#coffee/1' })
    await press(page, 'c')
    await expect.poll(() => page.locator('.pair svg').count()).toBe(6)
    const ids: readonly string[] = await page.evaluate(
      "[...document.querySelectorAll('svg [id]')].map((one) => one.id)",
    )
    expect(new Set(ids).size).toBe(ids.length)
    const references = "[...document.querySelectorAll('svg [clip-path]')].map((one) => one.getAttribute('clip-path'))"
    expect(await page.evaluate(references)).toEqual(ids.map((id) => `url(#${id})`))
    await press(page, 'c')
    await page.locator('.film').getByText('see there').click()
    expect(await hash(page)).toBe('#coffee/3')
  })

  test('notes, Markdown and the reasons stand beside the slide', async () => {
    const decision = (audience: string, chosen: boolean, score: number) =>
      ({ finding: 'f', audience, chosen, score, rule: 'chosen', reason: `it scored ${score}` }) as const
    const row = (id: string, tea: boolean, score: number) => ({
      id,
      section: 's',
      claim: `Claim ${id}`,
      decisions: [decision('tea', tea, score), decision('coffee', true, 5)],
    })
    const plan = {
      audiences: ['tea', 'coffee'],
      findings: [row('one', true, 9), row('two', false, 3), row('three', false, 7)],
      unseen: [],
    }
    const slides = [
      { key: 'one', finding: 'one', notes: 'Speak slowly', markdown: '# One\n\n- *hot*\n' },
      { key: 'end' },
    ]
    const coffee = [{ key: 'x' }, { key: 'three', finding: 'three' }]
    const { page } = await opened({ tea: slides, coffee }, {}, { plan })
    expect(await page.getByText('Speak slowly').isVisible()).toBe(false)
    await press(page, 'n', 'w')
    expect(await page.getByText('Speak slowly').isVisible()).toBe(true)
    const panel = page.getByRole('complementary', { name: 'Details' })
    const heads = await panel.locator('.claim').allTextContents()
    expect(heads).toEqual(['Claim one', 'Claim three', 'Claim two'])
    expect(await panel.locator('.decision[aria-current]').textContent()).toContain('it scored 9')
    await press(page, 'm')
    expect(await panel.locator('pre').textContent()).toBe('# One\n\n- *hot*\n')
    await press(page, 'ArrowRight')
    await expect.poll(() => panel.locator('pre').textContent()).toBe('# end\n')
    await press(page, 'w')
    await panel.getByRole('link', { name: 'Coffee' }).first().click()
    expect(await hash(page)).toBe('#coffee/2')
    await panel.getByRole('button', { name: 'Close' }).click()
    expect(await panel.isVisible()).toBe(false)
    expect(await page.evaluate('document.activeElement.dataset.do')).toBe('panel')
    await page.reload()
    await shown(page, 1)
    expect(await page.locator('html').getAttribute('data-notes')).toBe('')
  })

  test('an edit shows: what one looks at stays where it is, and only what differs is fetched', async () => {
    const slides = many(20)
    const { source, page } = await opened({ tea: slides }, { hash: '#tea/6' })
    await page.locator('main').evaluate((main) => {
      main.scrollTop += 40
    })
    const before = await top(page, 'tea-6')
    source.fetched()
    const edited = slides.map((one) => (one.key === 'tea-6' ? { ...one, title: 'Green' } : one))
    source.show({ tea: [{ key: 'new' }, ...edited] })
    await shown(page, 2)
    expect(await page.locator('.film [data-key="tea-6"] svg').textContent()).toBe('Green')
    expect(await hash(page)).toBe('#tea/7')
    expect(Math.abs((await top(page, 'tea-6')) - before)).toBeLessThanOrEqual(1)
    expect(source.fetched().filter((key) => ['tea-6', 'tea-7'].includes(key))).toEqual(['tea-6'])

    // A slide with another title has another key, and goes on in its place: its picture is never gone.
    const renamed = edited.map((one) => (one.key === 'tea-6' ? { key: 'green', title: 'Greener' } : one))
    await page.evaluate(`window.gone = 0
      const paper = document.querySelector('.film [data-key="tea-6"] .paper')
      new MutationObserver(() => { window.gone += paper.childElementCount === 1 && paper.isConnected ? 0 : 1 })
        .observe(document.body, { childList: true, subtree: true })`)
    source.show({ tea: [{ key: 'new' }, ...renamed] })
    await shown(page, 3)
    expect([await hash(page), await page.title()]).toEqual(['#tea/7', 'Greener · Tea'])
    expect(Math.abs((await top(page, 'green')) - before)).toBeLessThanOrEqual(1)
    expect(await page.evaluate('window.gone')).toBe(0)

    source.show({ tea: renamed.filter(({ key }) => key !== 'green') })
    await shown(page, 4)
    expect(await hash(page)).toBe('#tea/6')
    expect(await page.locator('.film .current').getAttribute('data-key')).toBe('tea-7')
  })

  test('what opens beside the slides leaves the one that one looks at in its place', async () => {
    const { page } = await opened({ tea: many(20) }, { hash: '#tea/6' })
    const before = await top(page, 'tea-6')
    // Each time a pixel may be lost, for windows scroll by whole ones.
    const moved = async (): Promise<number> => Math.abs((await top(page, 'tea-6')) - before)
    await press(page, 'w')
    expect(await moved()).toBeLessThanOrEqual(1)
    await press(page, 'w', 'n')
    expect(await moved()).toBeLessThanOrEqual(3)
  })

  test('an edit shows one slide at a time and in comparison too', async () => {
    const { source, page } = await opened({ tea: many(9), coffee: many(9) }, { hash: '#tea/3' })
    await press(page, 'v')
    source.show({ tea: [{ key: 'tea-3', title: 'Green' }], coffee: many(9) })
    await shown(page, 2)
    expect(await page.locator('.stage .slide svg').textContent()).toBe('Green')
    await press(page, 'c')
    source.show({ tea: [{ key: 'tea-3', title: 'Black' }], coffee: many(9) })
    await shown(page, 3)
    expect(await page.locator('.pair[data-left="tea-3"] svg').allTextContents()).toEqual(['Black', 'tea-3'])
  })

  test('errors stand over the last good slides until they are gone', async () => {
    const error = message('unknown key "titl"', { severity: 'error', hint: 'did you mean "title"?' })
    const source = preview()
    source.show({}, { stale: true, messages: [error] })
    const { url } = await served(source)
    const page = await visit(url)
    const alert = page.getByRole('alert')
    await expect.poll(() => alert.textContent()).toContain('1 error')
    expect(await alert.textContent()).toContain('did you mean "title"?')
    expect(await page.locator('main').textContent()).toContain('as soon as the errors are gone')

    source.show({ tea: many(3) })
    await shown(page, 2)
    expect(await alert.textContent()).toBe('')
    source.show({ tea: many(3) }, { stale: true, messages: [error] })
    await shown(page, 3)
    expect(await alert.textContent()).toBe(
      '1 error – the slides below are the last good onesError: unknown key "titl"did you mean "title"?report.yaml:4:2',
    )
    expect(await page.locator('.film svg').count()).toBe(3)
    expect(await axe(page)).toEqual([])
    source.show({ tea: many(3) })
    await shown(page, 4)
    expect(await alert.textContent()).toBe('')
  })

  test('a connection that is lost comes back; a preview that has ended says so', async () => {
    const source = preview()
    source.show({ tea: many(2) })
    const secret = 'k9Lw3Zq0aV7xTn5RbYcE1dHu8mJf2GsP'
    const first = await served(source, 0, secret)
    const page = await visit(first.url)
    await shown(page, 1)
    await first.close()
    const status = page.locator('.connection')
    await expect.poll(() => status.textContent()).toBe('Connection lost; trying again …')
    source.show({ tea: many(3) })
    const second = await served(source, first.port, secret)
    await shown(page, 2)
    expect(await status.textContent()).toBe('')
    await second.close()
    await served(source, first.port)
    await expect.poll(() => status.textContent(), { timeout: 10_000 }).toContain('This preview has ended')
  })

  test('two decks are compared slide by slide and word by word', async () => {
    const tea = [{ key: 'a', markdown: '# A\n\nHot green tea\n' }, { key: 'b' }, { key: 'c' }]
    const coffee = [{ key: 'a', markdown: '# A\n\nHot black tea\n' }, { key: 'x' }, { key: 'c' }, { key: 'y' }]
    const { page } = await opened({ tea, coffee, water: [] })
    await press(page, 'c')
    await expect
      .poll(() => page.locator('.counts').textContent())
      .toBe('1 the same · 1 differ · 1 only in Tea · 2 only in Coffee')
    expect(await page.locator('.pair').evaluateAll((all) => all.map((one) => one.dataset['verdict']))).toEqual([
      'differs',
      'left',
      'right',
      'same',
      'right',
    ])
    expect(await page.locator('.pair del').allTextContents()).toEqual(['green'])
    expect(await page.locator('.pair ins').allTextContents()).toEqual(['black'])
    await page.getByLabel('Only what differs').check()
    expect(await page.locator('.pair:visible').count()).toBe(4)
    await page.getByLabel('compared with').selectOption('water')
    await expect
      .poll(() => page.locator('.counts').textContent())
      .toBe('0 the same · 0 differ · 3 only in Tea · 0 only in Water')
  })

  test('the presenter sees what comes next and the notes, and both windows go together', async () => {
    const slides = [{ key: 'one', notes: 'Say hello' }, { key: 'two', notes: 'Say more' }, { key: 'three' }]
    const { page } = await opened({ tea: slides, coffee: many(2) })
    const [presenter] = await Promise.all([page.waitForEvent('popup'), press(page, 'p')])
    await shown(presenter, 1)
    const seen = async (): Promise<unknown> => [
      await presenter.locator('.podium-now .paper svg').textContent(),
      await presenter.locator('.podium-next svg:visible').allTextContents(),
      await presenter.locator('.podium-notes').textContent(),
      await presenter.locator('.podium-number').textContent(),
    ]
    expect(await seen()).toEqual(['one', ['two'], 'Say hello', '1 of 3'])
    expect(await presenter.locator('.elapsed').textContent()).toMatch(/^\d+:\d\d$/)
    await press(presenter, 'ArrowRight')
    await expect.poll(() => hash(page)).toBe('#tea/2')
    await press(page, 'ArrowRight')
    await expect.poll(seen).toEqual(['three', [], 'No notes for this slide', '3 of 3'])
    const size = (): Promise<number> =>
      presenter.evaluate("Number.parseFloat(getComputedStyle(document.querySelector('.podium-notes')).fontSize)")
    const small = await size()
    await press(presenter, '+', '+')
    expect(await size()).toBeGreaterThan(small)
    await presenter.getByRole('button', { name: 'Pause' }).click()
    expect(await presenter.getByRole('button', { name: 'Go on' }).count()).toBe(1)
    expect(await axe(presenter)).toEqual([])
  })

  test('files are downloaded; one that cannot be made says why', async () => {
    const { source, page } = await opened({ tea: many(2) }, { hash: '#tea/2' })
    source.files = { type: 'file', name: 'tea.pdf', bytes: Buffer.from('%PDF-') }
    await press(page, 'd')
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'PDF' }).click()])
    expect([file.suggestedFilename(), readFileSync(await file.path(), 'utf8')]).toEqual(['tea.pdf', '%PDF-'])
    source.files = { type: 'refused', messages: [message('out of paper', { severity: 'error' })] }
    await press(page, 'd')
    expect(await page.getByRole('link', { name: 'Picture of slide 2' }).getAttribute('href')).toBe('download/tea/2.png')
    await page.getByRole('link', { name: 'PowerPoint' }).click()
    const dialog = page.getByRole('dialog', { name: 'This cannot be downloaded now' })
    await dialog.getByText('out of paper').waitFor()
    await press(page, 'Escape')
    expect(await page.evaluate('document.activeElement.dataset.do')).toBe('download')
  })

  test('what an author wrote is text wherever it stands', async () => {
    const bad = message(HOSTILE, {
      severity: 'error',
      hint: HOSTILE,
      place: HOSTILE,
      slides: [{ deck: HOSTILE, slide: HOSTILE }],
    })
    const slide = { key: HOSTILE, title: HOSTILE, markdown: HOSTILE, finding: HOSTILE }
    const decision = {
      finding: HOSTILE,
      audience: HOSTILE,
      chosen: false,
      score: 1,
      rule: 'topics',
      reason: HOSTILE,
    } as const
    const plan = {
      audiences: [HOSTILE],
      findings: [{ id: HOSTILE, section: '', claim: HOSTILE, decisions: [decision] }],
      unseen: [HOSTILE],
    }
    const { page } = await opened(
      { [HOSTILE]: [slide], other: [{ ...slide, markdown: `${HOSTILE}!` }] },
      {},
      { title: HOSTILE, messages: [bad, { ...bad, slides: [] }], stale: true, plan },
    )
    for (const keys of [['w'], ['m'], ['v', 'g'], ['Escape', 'c']]) {
      await press(page, ...keys)
      expect(await page.locator('img, script:not([src])').count()).toBe(0)
    }
    await page.locator('.pair ins').waitFor()
    expect(await page.evaluate('window.hacked')).toBe(undefined)
    expect(await page.locator('h1').textContent()).toBe(HOSTILE)
    expect(await page.title()).toContain(HOSTILE)
    expect(await sideways(page)).toBe(0)
  })

  const LONG = { key: 'one', notes: 'Speak slowly '.repeat(200) }
  const CROWD = { tea: [LONG, ...many(8)], coffee: many(9), milk: many(3), water: many(2) }
  const WARNED = {
    messages: [
      message(`cold${'d'.repeat(300)}`),
      message('weak '.repeat(40), { slides: [{ deck: 'tea', slide: 'one' }] }),
    ],
  }
  const STEPS = [['n', 'w'], ['m'], ['v'], ['c'], ['c', 'g'], ['Escape', '?'], ['Escape', 'd']]

  test('every view is accessible', async () => {
    const { page } = await opened(CROWD, {}, WARNED)
    for (const keys of STEPS) {
      await press(page, ...keys)
      expect([keys, await axe(page)]).toEqual([keys, []])
    }
  })

  test('in the dark everything can be read', async () => {
    const { page } = await opened(CROWD, { colorScheme: 'dark' }, WARNED)
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(19, 21, 24)')
    for (const keys of STEPS) {
      await press(page, ...keys)
      expect([keys, await axe(page, 'color-contrast')]).toEqual([keys, []])
    }
    await page.locator('main').press('Escape')
    await page.getByRole('button', { name: 'Light or dark' }).click()
    await page.reload()
    await shown(page, 1)
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(233, 235, 238)')
  })

  test('on a phone everything has its place', async () => {
    const { page, url } = await opened(CROWD, { viewport: PHONE, hasTouch: true }, WARNED)
    expect(await axe(page)).toEqual([])
    const ends = page
      .locator('.tools button:visible')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()))
    expect((await ends).filter(({ left, right }) => left < 0 || right > PHONE.width)).toEqual([])
    for (const keys of STEPS) {
      await press(page, ...keys)
      expect([keys, await sideways(page)]).toEqual([keys, 0])
    }
    await press(page, 'Escape', 'm', 'v')
    const fingers = await page.context().newCDPSession(page)
    const { x, y } = (await page.locator('.stage .easel').boundingBox())!
    for (const [type, ...touchPoints] of [
      ['touchStart', { x: x + 250, y: y + 30 }],
      ['touchMove', { x: x + 50, y: y + 40 }],
      ['touchEnd'],
    ] as const) {
      await fingers.send('Input.dispatchTouchEvent', { type, touchPoints: [...touchPoints] })
    }
    await expect.poll(() => hash(page)).toBe('#tea/2')
    await page.goto(`${url}?presenter#tea/1`)
    await shown(page, 1)
    expect([await axe(page), await sideways(page)]).toEqual([[], 0])
  })

  test('all slides of the deck are printed, one a page', async () => {
    const { page } = await opened({ tea: many(30) })
    await press(page, 'v', 'n')
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(30)
    expect(pdf).toContain('/MediaBox [0 0 960 540]')
    expect(await page.locator('.film svg').count()).toBe(30)
  })

  describe('of the program', () => {
    const folder = folderWith({ 'tea/report.yaml': REPORT })
    const file = path.join(folder, 'tea/report.yaml')
    const report = readFileSync(file, 'utf8')
    let program: ChildProcess

    afterAll(async () => {
      program.kill('SIGINT')
      await once(program, 'exit')
    })

    test('a saved file shows, an error stands over what was there, and files can be had', async () => {
      const env = { ...process.env, XDG_CACHE_HOME: cache }
      const argv = [PROGRAM, 'preview', 'tea', '--no-open', '--port', '0']
      program = spawn(process.execPath, argv, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
      const page = await visit(`${await addressIn(program)}#marketing/1`)
      const claim = (words: string) => page.locator('.film .paper').getByText(words).first()
      await claim('People drink more tea').waitFor()
      writeFileSync(file, report.replace('drink more tea', 'sip more cocoa'))
      await claim('People sip more cocoa').waitFor()
      writeFileSync(file, report.replace('title: Tea\n', 'titel: Tea\n'))
      await page.getByRole('alert').getByText('unknown key "titel"').waitFor()
      expect(await claim('People sip more cocoa').count()).toBe(1)
      await press(page, 'd')
      await page.getByRole('link', { name: 'PowerPoint' }).click()
      await page.getByRole('dialog').getByText('unknown key "titel"').waitFor()
      await press(page, 'Escape')
      writeFileSync(file, report)
      await claim('People drink more tea').waitFor()
      expect(await page.getByRole('alert').textContent()).toBe('')
      for (const [name, start] of [
        ['PowerPoint', 'PK'],
        ['PDF', '%PDF'],
        ['Web page', '<!do'],
        ['Picture of slide 1', '\x89PNG'],
      ] as const) {
        await press(page, 'd')
        const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()])
        expect(readFileSync(await saved.path(), 'latin1').slice(0, start.length)).toBe(start)
      }
    })
  })
})

/** What a program that serves a preview says of its address. */
async function addressIn(program: ChildProcess): Promise<string> {
  let said = ''
  for (const stream of [program.stdout!, program.stderr!]) {
    stream.setEncoding('utf8').on('data', (text) => {
      said += text
      program.emit('said')
    })
  }
  for (;;) {
    const [address] = /http:\S+\//.exec(said) ?? []
    if (address !== undefined) return address
    await once(program, 'said')
  }
}
