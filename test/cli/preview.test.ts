import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Outline } from '../../src/index.ts'
import { launch } from '../chromium.ts'
import { has } from '../needs.ts'
import { unzip } from '../unzip.ts'
import { fandeck } from './fandeck.ts'
import { type Program, started, until } from './started.ts'
import { changed, filesIn, folderWith, REPORT, SLIDES, SPEC, TEA } from './tea.ts'

interface Preview extends Program {
  readonly url: string
}

/** Starts a preview as users do, and waits for its first build. */
async function previewing(cwd: string, ...argv: readonly string[]): Promise<Preview> {
  const program = started(cwd, 'preview', ...argv, '--no-open', '--port', '0')
  const [line] = await program.says(/^preview at/)
  await program.says(BUILT)
  return { ...program, url: /http:\S+/.exec(line!)![0] }
}

const TIME = String.raw`\d\d:\d\d:\d\d`
const BUILT = new RegExp(`^${TIME} \\d+ slides in \\d+ ms`)
const FAILED = new RegExp(`^${TIME} 1 error, the slides stay as they were$`)

test('each save is told in a line; an error leaves the slides as they were; Ctrl-C is how it ends', async () => {
  const { cwd, url, says, rest, interrupt } = await previewing(folderWith({ 'tea/report.yaml': REPORT }), 'tea')
  const report = path.join(cwd, 'tea/report.yaml')
  const outline = async (): Promise<Outline> => (await fetch(`${url}outline`)).json() as Promise<Outline>
  const first = await outline()
  expect(first.decks.map(({ name, title }) => [name, title])).toEqual([['marketing', 'Marketing']])

  writeFileSync(report, changed('[@kantar]', '[@kantr]'))
  const [error] = await says(FAILED)
  expect(error).toContain('tea/report.yaml:12:38 error unknown source "kantr"')
  const failed = await outline()
  expect(failed).toMatchObject({ stale: true, decks: first.decks, messages: [{ place: 'tea/report.yaml:12:38' }] })
  const refused = await fetch(`${url}download/marketing.pptx`)
  expect([refused.status, await refused.json()]).toMatchObject([409, { messages: [{ rule: 'read/unknown-source' }] }])

  writeFileSync(report, REPORT.replace('title: Tea\n', 'title: Coffee\n'))
  await says(BUILT)
  expect(await outline()).toMatchObject({ stale: false, title: 'Coffee', messages: [] })
  expect(await interrupt()).toBe(0)
  expect(rest()).toBe('')
  expect(filesIn(cwd)).toEqual(['tea/report.yaml'])
  await expect(fetch(url)).rejects.toThrow()
})

/** A chart that takes the age of the universe. */
const HANGING = SPEC.replace(
  '"mark"',
  `"transform":[{"calculate":"test(/^(a+)+$/, '${'a'.repeat(60)}!')","as":"z"}],"mark"`,
)

test.runIf(existsSync('/proc/self/task'))('Ctrl-C while a chart is drawn leaves no process and no file', async () => {
  const { child, cwd, interrupt } = await previewing(folderWith(TEA), 'tea')
  const before = filesIn(cwd)
  writeFileSync(path.join(cwd, 'tea/charts/mix.vl.json'), HANGING)
  const lanes = await until(() => {
    const found = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim()
    return found !== '' && found.split(' ')
  })
  expect(await interrupt()).toBe(0)
  await until(() =>
    lanes.every((lane) => !existsSync(`/proc/${lane}/cmdline`) || readFileSync(`/proc/${lane}/cmdline`, 'utf8') === ''),
  )
  expect(filesIn(cwd)).toEqual(before)
})

test('what cannot be shown at all is refused', async () => {
  const cwd = folderWith({ 'slides.md': SLIDES })
  const err = (text: string): object => ({ out: '', err: `error ${text}\n` })
  expect(await fandeck(cwd, 'preview', '-')).toEqual({
    code: 2,
    ...err('standard input has no changes to show, name a report or a file with slides'),
  })
  expect(await fandeck(cwd, 'preview', 'slides.md', '--port', 'eighty')).toEqual({
    code: 2,
    ...err('--port eighty: not a port, name one from 1024 to 65535; 0 takes any that is free'),
  })
  expect(await fandeck(cwd, 'preview', 'coffee.md')).toEqual({
    code: 1,
    ...err('coffee.md: no such file or folder'),
  })
})

describe.runIf(has('chromium'))('in Chromium', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  async function opened(url: string): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    page.on('pageerror', (error) => expect.unreachable(error.message))
    await page.goto(url)
    return page
  }

  const shows = (page: Page, text: string): Promise<void> =>
    page.locator('.film svg', { hasText: text }).first().waitFor()

  test('what is saved shows: texts, data, a theme; so does an error, until it is mended', async () => {
    const themed = TEA['tea/report.yaml'] as string
    const { cwd, url } = await previewing(folderWith(TEA), 'tea')
    const file = (name: string): string => path.join(cwd, name)
    const page = await opened(`${url}#marketing/2`)
    await shows(page, 'People drink more tea')

    writeFileSync(file('tea/report.yaml'), themed.replace('more tea', 'a lot of tea'))
    await shows(page, 'People drink a lot of tea')
    writeFileSync(file('tea/data/mix.csv'), 'year,cups\n2024,3\n2031,5\n')
    await shows(page, '2031')

    writeFileSync(file('tea/charts/mix.vl.json'), SPEC.slice(0, 40))
    const alert = page.getByRole('alert')
    await alert.getByText('tea/charts/mix.vl.json').first().waitFor()
    await shows(page, '2031')
    writeFileSync(file('tea/charts/mix.vl.json'), SPEC)
    await alert.getByText('tea/charts/mix.vl.json').first().waitFor({ state: 'detached' })
    await page.close()
  })

  test('a deck that is downloaded can be opened', async () => {
    const { url } = await previewing(folderWith({ 'slides.md': SLIDES }), 'slides.md')
    const page = await opened(url)
    await shows(page, 'People drink more tea')
    const starts = { pdf: '%PDF-', html: '<!doctype html>', png: '\x89PNG' }
    for (const [ending, start] of Object.entries(starts)) {
      const at = ending === 'png' ? 'download/slides/2.png' : `download/slides.${ending}`
      const bytes = Buffer.from(await (await fetch(url + at)).arrayBuffer())
      expect(bytes.toString('latin1', 0, start.length)).toBe(start)
    }
    await page.keyboard.press('d')
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('PowerPoint').click()])
    expect(download.suggestedFilename()).toBe('slides.pptx')
    expect([...unzip(readFileSync(await download.path())).keys()]).toContain('ppt/slides/slide2.xml')
    await page.close()
  })
})
