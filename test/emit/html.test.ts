import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isOurHtml } from '../../src/emit/html/mark.ts'
import { layout } from '../../src/layout/layout.ts'
import type { Drawing } from '../../src/model/chart.ts'
import { hasErrors } from '../../src/model/message.ts'
import type { ChartItem } from '../../src/model/scene.ts'
import { decks } from '../layout/random.ts'
import { page } from './page.ts'
import {
  ASSETS,
  drawing,
  everything,
  HARMLESS,
  HOSTILE,
  paragraph,
  png,
  run,
  scene,
  slide,
  text,
  titleItem,
} from './scenes.ts'
import { THEMES } from './themes.ts'

const BOX = { x: 10, y: 20, width: 200, height: 100 }

/** What is not in a style, a script or data: what may be markup of ours or text of somebody's. */
function bare(html: string): string {
  return html.replace(/<(style|script)>[\s\S]*?<\/\1>/g, '').replace(/data:[\w/]+;base64,[\w+/=]+/g, 'data:')
}

/** The texts of an element, without the markup in them. */
function texts(html: string, name: string): readonly string[] {
  const found = bare(html).matchAll(new RegExp(`<${name}\\b[^>]*>([\\s\\S]*?)</${name}>`, 'g'))
  return [...found].map(([, content]) => content!.replace(/<[^>]*>/g, ''))
}

function chartItem(rest: Partial<ChartItem> = {}): ChartItem {
  return { type: 'chart', key: 's/chart', role: 'chart', box: BOX, name: 'odds', drawing: 'odds', alt: null, ...rest }
}

function withDrawing(rest: Partial<Drawing>): typeof ASSETS {
  return { ...ASSETS, drawings: new Map([['odds', { ...drawing('odds'), ...rest }]]) }
}

test('a page has the deck’s title, language, author and subject, and a section for each slide', async () => {
  const slides = [slide('a', [titleItem('a', 'Tea')], { title: 'Tea' }), slide('b', [], { title: 'Cups & saucers' })]
  const html = await page(scene(slides, { title: 'Tea & cups', language: 'de-CH', author: 'A "B"', subject: null }))
  expect(html).toMatch(/^<!doctype html>\n<!-- fandeck [0-9a-f]{12} -->\n<html lang="de-CH">\n/)
  expect(texts(html, 'title')).toEqual(['Tea &amp; cups'])
  expect(texts(html, 'h1')).toEqual(['Tea &amp; cups'])
  expect(html).toContain('<meta name="author" content="A &quot;B&quot;"/>')
  expect(html).not.toContain('name="description"')
  expect(
    [...html.matchAll(/<section id="(\d)" class="slide" aria-label="([^"]*)"/g)].map((one) => one.slice(1)),
  ).toEqual([
    ['1', '1 / 2'],
    ['2', '2 / 2'],
  ])
  expect(texts(html, 'li').map((one) => one.trim())).toEqual(['1 Tea', '2 Cups &amp; saucers'])
  expect(html).toContain('role="heading" aria-level="2"')
})

test('the policy allows the page’s own script and styles by their digests, and no request', async () => {
  const html = await page(everything())
  const digest = (content: string): string => `'sha256-${createHash('sha256').update(content).digest('base64')}'`
  const inside = (name: string): string[] =>
    [...html.matchAll(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`, 'g'))].map(([, content]) => digest(content!))
  expect(inside('script')).toHaveLength(1)
  expect(inside('style')).toHaveLength(2)
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)![1]
  expect(policy).toBe(
    `default-src 'none'; script-src ${inside('script')[0]}; style-src ${inside('style').join(' ')}; ` +
      "img-src data:; font-src data:; base-uri 'none'; form-action 'none'",
  )
})

test('nothing in a page leads to a file or an address but links that a person follows', async () => {
  const html = await page(everything())
  const attributes = [...bare(html).matchAll(/<\w[^<>]*>/g)].flatMap(([tag]) => [...tag.matchAll(/ ([\w:-]+)="/g)])
  const fetching = new Set(['src', 'srcset', 'action', 'formaction', 'data', 'poster', 'xlink:href', 'ping', 'style'])
  expect(attributes.map(([, name]) => name!).filter((name) => fetching.has(name) || /^on/.test(name))).toEqual([])
  const styles = html.match(/<style>[\s\S]*?<\/style>/g)!.join('')
  expect(new Set([...styles.matchAll(/url\((.{15})/g)].map(([, start]) => start))).toEqual(new Set(['data:font/woff;']))
  expect(new Set([...bare(html).matchAll(/url\((.)/g)].map(([, start]) => start))).toEqual(new Set())
  for (const [, name, target] of bare(html).matchAll(/<(\w+)\b[^>]* href="([^"]*)/g))
    expect(target).toMatch(name === 'a' ? /^(?:https?:|mailto:|#\d)/ : /^data:$/)
  expect(bare(html).match(/@import|<(?:link|base|iframe|object|embed|form|use|foreignObject)\b/g)).toBeNull()
})

test('text is never markup, script or style, wherever it stands', async () => {
  const hostile = `</script><script>alert(1)</script></style><img src=x onerror=alert(1)> --> ${HOSTILE}`
  const words = text('s/a', 'body', BOX, [paragraph([run(hostile, { font: hostile, language: hostile })])])
  const slides = [
    slide('s', [words, chartItem({ alt: hostile })], { title: hostile, notes: [{ text: hostile, bullet: true }] }),
  ]
  const table = { columns: [hostile], rows: [[hostile]], total: 200 }
  const html = await page(
    scene(slides, { title: hostile, author: hostile, subject: hostile, language: hostile }),
    withDrawing({ alt: hostile, table }),
  )
  expect(html.match(/<script/g)).toHaveLength(1)
  expect(html.match(/<\/script/g)).toHaveLength(1)
  expect(html.match(/<style/g)).toHaveLength(2)
  expect(html).not.toMatch(/<img|<b>|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
  const shown = bare(html)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
  expect(shown.split(HARMLESS).length).toBeGreaterThan(8)
  expect(html).toContain('<html lang="en">')
})

test('ids are there once, however many slides show the same chart, and what refers to one finds it', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><defs><clipPath id="clip0"><rect/></clipPath></defs><g clip-path="url(#clip0)"/></svg>'
  const slides = ['a', 'b'].map((key) => slide(key, [chartItem({ key: `${key}/1` }), chartItem({ key: `${key}/2` })]))
  const html = await page(scene(slides), withDrawing({ svg }))
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const wanted = [...html.matchAll(/url\(#([^)]*)\)/g)].map(([, id]) => id)
  expect(wanted).toHaveLength(4)
  expect(ids).toEqual(expect.arrayContaining(wanted))
})

test('links lead to slides of the page, or open an address beside it', async () => {
  const linked = (link: string): ReturnType<typeof text> =>
    text('s/a', 'body', BOX, [paragraph([run('there', { link })])])
  const slides = ['#b', 'https://example.org/?a=1&b=2', 'javascript:alert(1)', '#nowhere'].map((link, index) =>
    slide('abcd'[index]!, [linked(link)]),
  )
  const html = await page(scene(slides))
  expect([...html.matchAll(/<a ([^>]*)>(?:<[^>]*>)*there/g)].map(([, attributes]) => attributes)).toEqual([
    'href="#2"',
    'href="https://example.org/?a=1&amp;b=2" target="_blank" rel="noreferrer"',
  ])
})

test('a chart has its description, and its data as a table', async () => {
  const slides = [slide('s', [chartItem()]), slide('t', [chartItem({ alt: 'By hand' })])]
  const html = await page(scene(slides))
  expect(html).toContain('role="img" aria-label="Bar chart of odds. Highest: 57."')
  expect(html.match(/<div class="unseen"><table>.*?<\/table><\/div>/g)).toEqual(
    ['Bar chart of odds. Highest: 57.', 'By hand'].map(
      (alt) =>
        `<div class="unseen"><table><caption>${alt}</caption><thead><tr><th scope="col">Channel</th><th scope="col">Odds</th></tr></thead>` +
        '<tbody><tr><td>Creators</td><td>57%</td></tr><tr><td>TV</td><td>31%</td></tr></tbody></table></div>',
    ),
  )
})

test('a table that is cut off says so, an empty cell is a cell, and a chart without columns has no table', async () => {
  const charted = (table: Drawing['table']): Promise<string> =>
    page(scene([slide('s', [chartItem()])]), withDrawing({ table }))
  expect(await charted({ columns: ['A', 'B'], rows: [['1', '']], total: 101 })).toContain(
    '<tr><td>1</td><td></td></tr><tr><td colspan="2" lang="en">… and 100 more rows, of 101 in all</td></tr></tbody>',
  )
  expect(await charted({ columns: [], rows: [], total: 0 })).not.toContain('<table')
})

test('notes stand with their slide, items as lists', async () => {
  const notes = [
    { text: 'Say <this>.', bullet: false },
    { text: 'One', bullet: true },
    { text: 'Two', bullet: true },
    { text: ' ', bullet: false },
    { text: 'Then this.', bullet: false },
  ]
  const html = await page(scene([slide('s', [], { notes }), slide('t', [])]))
  expect(html.match(/<details class="notes">.*<\/details>/g)).toEqual([
    '<details class="notes"><summary lang="en">Notes <span class="unseen">of slide 1</span></summary>' +
      '<div><p>Say &lt;this&gt;.</p><ul><li>One</li><li>Two</li></ul><p>Then this.</p></div></details>',
  ])
  expect(html).toContain('data-do="notes"')
  expect(await page(scene([slide('s', [])]))).not.toContain('data-do="notes"')
})

test('a page that somebody changed is told from ours, and line ends do not count', async () => {
  const html = await page(everything())
  expect(isOurHtml(html)).toBe(true)
  expect(isOurHtml(html.replaceAll('\n', '\r\n'))).toBe(true)
  expect(isOurHtml(html.replace('</main>', ' </main>'))).toBe(false)
  expect(isOurHtml('<!doctype html>\n<p>Tea</p>')).toBe(false)
})

test('any scene that layout makes is a page that is the same each time and fetches nothing', async () => {
  const images = new Map([['a.png', { type: 'png' as const, bytes: png(6, 9, 90), width: 6, height: 9 }]])
  const assets = { ...ASSETS, images }
  await fc.assert(
    fc.asyncProperty(decks, fc.constantFrom(...THEMES), async (deck, theme) => {
      const { value, messages } = layout(deck, theme, images)
      if (hasErrors(messages)) return
      const html = await page(value, assets)
      expect(await page(structuredClone(value), assets)).toBe(html)
      expect(html.match(/<section /g)).toHaveLength(value.slides.length)
      expect(bare(html)).not.toMatch(/<image\b[^>]* href="(?!data:)|<img|undefined|NaN/)
    }),
    { numRuns: 15, seed: 31337 },
  )
})
