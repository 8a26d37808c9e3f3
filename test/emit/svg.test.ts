import fc from 'fast-check'
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { describe, expect, test } from 'vitest'
import { emitSvg } from '../../src/emit/svg/emit.ts'
import { isOurSvg, markSvg } from '../../src/emit/svg/mark.ts'
import { emitSheet } from '../../src/emit/svg/sheet.ts'
import { layout } from '../../src/layout/layout.ts'
import { hasErrors } from '../../src/model/message.ts'
import type { Item, Scene } from '../../src/model/scene.ts'
import { decks } from '../layout/random.ts'
import { LAYOUTS } from './layouts.ts'
import {
  ASSETS,
  drawing,
  everything,
  HARMLESS,
  HOSTILE,
  numbered,
  paragraph,
  png,
  run,
  scene,
  shape,
  slide,
  table,
  text,
} from './scenes.ts'
import { THEMES } from './themes.ts'

const BOX = { x: 10, y: 20, width: 200, height: 100 }
const THEME = THEMES[0]!

/** The items of a slide as SVG, without what surrounds them. */
function painted(...items: readonly Item[]): readonly string[] {
  const [first] = emitSvg(scene([slide('s', items, { background: { hex: 'FFFFFF' } })]), ASSETS)
  const lines = first!.svg.trimEnd().split('\n')
  expect(lines[1]).toBe('<rect width="960" height="540" fill="#FFFFFF"/>')
  return lines.slice(2, -1).map((line) => line.replace(/^<g data-key="s\/\w+"(.*)<\/g>$/, '$1'))
}

/** What a text item becomes, from its first paragraph on. */
function words(paragraphs: Parameters<typeof text>[3], look: Parameters<typeof text>[4] = {}): string {
  return painted(text('s/a', 'body', BOX, paragraphs, look))[0]!.replace(/^>/, '')
}

const plain = (value: string): ReturnType<typeof run> =>
  run(value, { font: THEME.fonts.body, color: { hex: '112233' } })

/** Where the first baseline of Arial at 16 pt lies below the top, and how far it is to the next. */
const FIRST = 1.2 * 16 * (1854 / 2288)
const PITCH = 1.2 * 16

function at(y: number): string {
  return String(Math.round(y * 1000) / 1000)
}

test('a slide is an SVG in points, with a title, a description and its language', () => {
  const [cover, second] = emitSvg(
    scene([slide('a', [], { title: 'Tea & cups', background: { hex: 'ABCDEF' } }), slide('b', [])], {
      language: 'de-CH',
    }),
    ASSETS,
  )
  expect(cover).toEqual({
    key: 'a',
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="960pt" height="540pt" viewBox="0 0 960 540" lang="de-CH" xml:lang="de-CH" xml:space="preserve" text-rendering="geometricPrecision" font-family="Arial, Helvetica, sans-serif"><!-- fandeck 000000000000 --><title>Tea &amp; cups</title><desc>The global power duo, 1/2</desc>
<rect width="960" height="540" fill="#ABCDEF"/>
</svg>
`.replace('000000000000', /fandeck (\w{12})/.exec(cover!.svg)![1]!),
  })
  expect(second!.svg).toContain('<desc>The global power duo, 2/2</desc>')
})

test('what the layout of a slide shows is painted under its own items', () => {
  const own = shape('s/own', BOX, { fill: { hex: '00FF00' } })
  const decoration = [shape('plain/bar', { ...BOX, x: 0 }, { fill: { hex: 'FF0000' } })]
  const layouts = ['plain', 'other'].map((key) => ({
    ...LAYOUTS[0]!,
    key,
    decoration: key === 'plain' ? decoration : [],
  }))
  const slides = [slide('s', [own], { layout: 'plain' }), slide('t', [], { layout: 'other' })]
  const [first, second] = emitSvg(scene(slides, { layouts }), ASSETS)
  expect(
    [...first!.svg.matchAll(/<g data-key="([^"]*)" aria-hidden="true"><rect x="(\d+)"/g)].map((one) => one.slice(1)),
  ).toEqual([
    ['plain/bar', '0'],
    ['s/own', '10'],
  ])
  expect(second!.svg).not.toContain('data-key')
})

describe('text', () => {
  test('stands on the baseline that PowerPoint gives it', () => {
    expect(words([paragraph([plain('Tea')])])).toBe(
      `<text font-size="16" fill="#112233"><tspan x="10" y="${at(20 + FIRST)}">Tea</tspan></text>`,
    )
  })

  test('is broken where the scene says, and lies at the top, in the middle or at the bottom of its box', () => {
    const lines = [paragraph([plain('Two lines')])]
    const breaks = [[4]]
    for (const [anchor, above] of [
      ['top', 0],
      ['middle', (100 - 2 * PITCH) / 2],
      ['bottom', 100 - 2 * PITCH],
    ] as const) {
      const first = 20 + above + FIRST
      expect(words(lines, { breaks, anchor })).toBe(
        `<text font-size="16" fill="#112233"><tspan x="10" y="${at(first)}">Two </tspan><tspan x="10" y="${at(first + PITCH)}">lines</tspan></text>`,
      )
    }
  })

  test('goes down by the spacing of its paragraphs, and by 1.2 sizes of the largest run on a line', () => {
    const runs = [plain('small '), { ...plain('large'), size: 30 }, plain(' small')]
    const first = paragraph(runs, { lineSpacing: 0.9 })
    const second = paragraph([plain('below')], { spaceBefore: 7 })
    const found = words([first, second], { breaks: [[12], []] })
    const large = 20 + 1.2 * 30 * 0.9
    const small = large + PITCH * 0.9
    expect([...found.matchAll(/ y="([\d.]+)"/g)].map(([, y]) => y)).toEqual([
      at(20 + 1.2 * 30 * 0.9 * (1854 / 2288)),
      at(large + FIRST * 0.9),
      at(small + 7 + FIRST),
    ])
  })

  test('lies left, right or in the middle, without spaces at the ends of lines', () => {
    const look = (align: 'center' | 'right'): string =>
      words([paragraph([plain('One two')], { align, indent: 20 })], { breaks: [[4]] })
    expect(look('center')).toMatch(/ text-anchor="middle"><tspan x="120" y="[\d.]+">One<\/tspan><tspan x="120"/)
    expect(look('right')).toMatch(/ text-anchor="end"><tspan x="210" y="[\d.]+">One<\/tspan><tspan x="210"/)
  })

  test('that runs from right to left is embedded as such, its list mark on the right', () => {
    const rtl = { rtl: true, align: 'right' as const }
    const list = { ...numbered([plain('שלום, a')], 3), ...rtl, indent: 30, hanging: 20 }
    expect(words([list])).toMatch(
      /text-anchor="end"><tspan x="200" [^>]*>3\.<\/tspan><tspan x="180" y="[\d.]+">\u202bשלום, a\u202c<\/tspan><\/text>$/,
    )
  })

  test('has each run’s own look, and what is raised is smaller and higher', () => {
    const runs = [
      plain('a '),
      { ...plain('b'), bold: true, tracking: 1.5 },
      { ...plain('c'), italic: true, size: 12, color: { hex: 'FF0000' } },
      { ...plain('1'), superscript: true },
      { ...plain('d'), font: 'Georgia' },
      { ...plain('케이팝'), language: 'ko-KR' },
    ]
    const found = words([paragraph(runs)])
    expect(found).toContain(
      '>a <tspan font-weight="bold" letter-spacing="1.5">b</tspan>' +
        '<tspan font-size="12" font-style="italic" fill="#FF0000">c</tspan>' +
        '<tspan font-size="10.667" dy="-4.8">1</tspan>' +
        '<tspan font-family="Georgia, Helvetica, serif" dy="4.8">d</tspan>',
    )
    expect(found).toContain(`'${THEME.fonts.ea}', sans-serif" lang="ko-KR">케이팝</tspan>`)
  })

  test('has links to addresses that are safe, and no others', () => {
    const runs = [
      { ...plain('one'), link: 'https://example.org/a b?x=1&y="2"' },
      { ...plain('two'), link: 'javascript:alert(1)' },
    ]
    const found = words([paragraph(runs)])
    expect(found).toContain(
      '<a href="https://example.org/a%20b?x=1&amp;y=%222%22"><tspan text-decoration="underline">one</tspan></a>two',
    )
  })

  test('does not show that it leads to another slide', () => {
    const [free, linked] = [null, '#s'].map((link) => words([paragraph([{ ...plain('one'), link }, plain(' two')])]))
    expect(linked).toBe(free)
  })

  test('hangs its bullets and numbers before it', () => {
    const disc = paragraph([plain('Hot')], {
      bullet: { type: 'disc', number: 1, color: { hex: 'CC0000' } },
      indent: 18,
      hanging: 14,
    })
    expect(words([disc])).toBe(
      `<text font-size="16" fill="#112233"><tspan x="14" y="${at(20 + FIRST)}" font-family="Arial, Helvetica, sans-serif" fill="#CC0000">• </tspan><tspan x="28" y="${at(20 + FIRST)}">Hot</tspan></text>`,
    )
    expect(words([numbered([plain('Hot')], 12)])).toContain(
      `font-family="Georgia, Helvetica, serif" fill="#336699">12. </tspan>`,
    )
  })

  test('loses what XML forbids and nothing else', () => {
    const found = words([paragraph([plain(HOSTILE)])])
    expect(textOf(`<svg>${found}</svg>`)).toBe(HARMLESS)
  })

  test('that is empty is not drawn', () => {
    expect(painted(text('s/a', 'body', BOX, [paragraph([]), paragraph('')]))).toEqual([])
  })
})

test('shapes are rectangles, ellipses, lines and chevrons', () => {
  const line = { color: { hex: '00FF00' }, width: 2 }
  const fill = { hex: '0000FF' }
  const box = { x: 10, y: 20, width: 40, height: 30 }
  const look = { fill: null, line }
  expect(
    painted(
      shape('s/a', box, { fill, radius: 99 }),
      shape('s/b', box, { fill, line }),
      shape('s/c', box, { shape: 'ellipse', ...look }),
      shape('s/d', { ...box, height: 0 }, { shape: 'line', ...look }),
      shape('s/e', box, { shape: 'chevron-right', fill }),
      shape('s/f', box, { shape: 'chevron-left', fill }),
    ),
  ).toEqual(
    [
      '<rect x="10" y="20" width="40" height="30" rx="15" fill="#0000FF"/>',
      '<rect x="10" y="20" width="40" height="30" fill="#0000FF" stroke="#00FF00" stroke-width="2"/>',
      '<ellipse cx="30" cy="35" rx="20" ry="15" fill="none" stroke="#00FF00" stroke-width="2"/>',
      '<line x1="10" y1="20" x2="50" y2="20" fill="none" stroke="#00FF00" stroke-width="2"/>',
      '<path d="M10 20L35 20L50 35L35 50L10 50L25 35Z" fill="#0000FF"/>',
      '<path d="M50 20L25 20L10 35L25 50L50 50L35 35Z" fill="#0000FF"/>',
    ].map((one) => ` aria-hidden="true">${one}`),
  )
})

test('pictures are inside, cropped by a view of their pixels', () => {
  const picture = { type: 'picture', role: 'picture', box: BOX, src: 'logo.png', alt: 'A "logo"', crop: null } as const
  const href = `data:image/png;base64,${Buffer.from(png(40, 20, 200)).toString('base64')}`
  const crop = { left: 0.25, top: 0, right: 0.25, bottom: 0.5 }
  const place = 'x="10" y="20" width="200" height="100"'
  expect(
    painted(
      { ...picture, key: 's/a' },
      { ...picture, key: 's/b', crop, alt: '' },
      { ...picture, key: 's/c', src: 'gone.png' },
    ),
  ).toEqual([
    ` role="img" aria-label="A &quot;logo&quot;"><image ${place} preserveAspectRatio="none" href="${href}"/>`,
    ` aria-hidden="true"><svg ${place} viewBox="10 0 20 10" preserveAspectRatio="none"><image width="40" height="20" preserveAspectRatio="none" href="${href}"/></svg>`,
    ` role="img" aria-label="A &quot;logo&quot;"><rect ${place} fill="none" stroke="#${THEME.roles.muted.hex}" stroke-width="0.75"/>`,
  ])
})

test('charts are drawings inside the drawing, and no two ids are alike on a slide or on a sheet', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2" viewBox="0 0 4 2"><defs><clipPath id="clip0"><rect/></clipPath></defs><g clip-path="url(#clip0)"><text>id="clip0" url(#clip0)</text></g></svg>'
  const assets = { ...ASSETS, drawings: new Map([['odds', { ...drawing('odds'), svg }]]) }
  const chart = { type: 'chart', role: 'chart', box: BOX, name: 'odds', drawing: 'odds', alt: null } as const
  const two = slide('s', [
    { ...chart, key: 's/a' },
    { ...chart, key: 's/b', alt: 'Mine' },
  ])
  const [first] = emitSvg(scene([two]), assets)
  expect(first!.svg).toContain(
    '<g data-key="s/a" role="img" aria-label="Bar chart of odds. Highest: 57."><svg x="10" y="20" width="200" height="100" viewBox="0 0 4 2"><defs><clipPath id="chart1-clip0"><rect/></clipPath></defs><g clip-path="url(#chart1-clip0)"><text>id="clip0" url(#clip0)</text></g></svg></g>',
  )
  expect(first!.svg).toContain('aria-label="Mine"><svg x="10"')
  const sheet = emitSheet(scene([two, { ...two, key: 't' }]), assets)
  const ids = [...sheet.matchAll(/<clipPath id="([^"]*)"/g)].map(([, id]) => id)
  expect(ids).toEqual(['slide1-chart1-clip0', 'slide1-chart2-clip0', 'slide2-chart1-clip0', 'slide2-chart2-clip0'])
})

test('a table has fills without seams, texts in the middle of their cells, and a rule under each row', () => {
  const found = painted(
    table(
      's/a',
      [
        ['A', 'B'],
        ['1', '2'],
      ],
      'Two & two',
    ),
  )[0]!
  expect(found).toMatch(/^ role="table" aria-label="Two &amp; two"><g role="row"><rect /)
  expect(found.match(/<rect [^>]*>/g)).toEqual([
    `<rect x="48" y="150" width="480" height="30" fill="#${THEME.colors.lt2.hex}"/>`,
  ])
  expect(
    [...found.matchAll(/role="(columnheader|cell)"><text[^>]*><tspan x="([\d.]+)" y="([\d.]+)">(\w)</g)].map((cell) =>
      cell.slice(1),
    ),
  ).toEqual([
    ['columnheader', '56', at(165 + 1.2 * 14 * (1854 / 2288 - 0.5)), 'A'],
    ['columnheader', '296', at(165 + 1.2 * 14 * (1854 / 2288 - 0.5)), 'B'],
    ['cell', '56', at(195 + 1.2 * 14 * (1854 / 2288 - 0.5)), '1'],
    ['cell', '296', at(195 + 1.2 * 14 * (1854 / 2288 - 0.5)), '2'],
  ])
  expect(found.match(/<line [^>]*y1="\d+"/g)).toEqual(['<line x1="48" y1="180"', '<line x1="48" y1="210"'])
})

test('a table that is read from right to left has its first column at the right', () => {
  const found = painted({ ...table('s/a', [['A', 'B']], 'One'), rtl: true })[0]!
  expect(found.match(/<rect [^>]*>/g)).toEqual([
    `<rect x="48" y="150" width="480" height="30" fill="#${THEME.colors.lt2.hex}"/>`,
  ])
  expect([...found.matchAll(/<tspan x="([\d.]+)"[^>]*>(\w)</g)].map((cell) => cell.slice(1))).toEqual([
    ['296', 'A'],
    ['56', 'B'],
  ])
  expect(found).toContain('<line x1="48" y1="180" x2="528" y2="180"')
})

test('a sheet shows three slides in a row, four in longer decks, and is no ribbon in the longest', () => {
  const across = (count: number): number => {
    const slides = Array.from({ length: count }, (_, index) => slide(`s${index}`, []))
    const sheet = emitSheet(scene(slides), ASSETS)
    const height = Number(/ height="([\d.]+)" lang/.exec(sheet)![1])
    expect(height).toBeLessThan(10 * 1280)
    return new Set([...sheet.matchAll(/<svg x="([\d.]+)"/g)].map(([, x]) => x)).size
  }
  expect([1, 3, 9, 10, 48, 1000].map(across)).toEqual([1, 3, 3, 4, 4, 19])
})

test('a file that somebody changed is no longer ours', () => {
  const [first] = emitSvg(scene([slide('s', [text('s/a', 'body', BOX, [paragraph('Tea')])])]), ASSETS)
  expect(isOurSvg(first!.svg)).toBe(true)
  expect(isOurSvg(first!.svg.replaceAll('\n', '\r\n'))).toBe(true)
  expect(isOurSvg(first!.svg.replace('Tea', 'Coffee'))).toBe(false)
  expect(isOurSvg('<svg xmlns="http://www.w3.org/2000/svg"/>')).toBe(false)
  expect(isOurSvg(markSvg('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe(true)
})

describe.each(THEMES)('in the theme $name', (look) => {
  test('every slide is well-formed, fetches nothing, and has every word', () => {
    const all = everything(look)
    for (const [index, { svg }] of emitSvg(all, ASSETS).entries()) {
      check(svg)
      for (const words of wordsOf(all, index)) expect(bare(textOf(svg))).toContain(bare(words))
    }
    check(emitSheet(all, ASSETS))
  })
})

test('any scene that layout makes is well-formed, fetches nothing, and is the same each time', () => {
  const images = new Map([['a.png', { type: 'png' as const, bytes: png(6, 9, 90), width: 6, height: 9 }]])
  fc.assert(
    fc.property(decks, fc.constantFrom(...THEMES), (deck, theme) => {
      const { value, messages } = layout(deck, theme, images)
      if (hasErrors(messages)) return
      const svgs = emitSvg(value, { drawings: ASSETS.drawings, images })
      expect(emitSvg(structuredClone(value), { drawings: ASSETS.drawings, images })).toEqual(svgs)
      for (const [index, { svg }] of svgs.entries()) {
        check(svg)
        for (const words of wordsOf(value, index)) expect(bare(textOf(svg))).toContain(bare(words))
      }
    }),
    { numRuns: 60, seed: 31337 },
  )
})

/** Well-formed, and without a reference to anything outside but for the links of the text. */
function check(svg: string): void {
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  const outside: string[] = []
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    expect(['script', 'style', 'foreignObject', 'use']).not.toContain(name)
    for (const [key, value] of Object.entries(attributes)) {
      const link = name === 'a' && key === 'href'
      if (link) expect(value).toMatch(/^(https?|mailto):/)
      else if (key !== 'xmlns' && /^(?!data:image\/(png|jpeg);base64,).*(:\/\/|url\((?!#)|^data:)/.test(value))
        outside.push(`${key}=${value}`)
    }
  })
  parser.on('text', (found) =>
    expect(found).not.toMatch(/[\ud800-\udfff](?<![\ud800-\udbff][\udc00-\udfff])(?![\udc00-\udfff])/),
  )
  parser.write(svg).close()
  expect(outside.filter((one) => !one.startsWith('aria-label'))).toEqual([])
}

/** All characters of text elements, together. */
function textOf(svg: string): string {
  let words = ''
  let depth = 0
  const parser = new SaxesParser()
  parser.on('opentag', ({ name }: SaxesTagPlain) => {
    if (name === 'text') depth++
  })
  parser.on('closetag', ({ name }: SaxesTagPlain) => {
    if (name === 'text') depth--
  })
  parser.on('text', (found) => {
    if (depth > 0) words += found
  })
  parser.write(svg).close()
  return words
}

function wordsOf({ slides }: Scene, index: number): readonly string[] {
  return slides[index]!.items.flatMap((item) => {
    if (item.type === 'text') return item.paragraphs.map(({ runs }) => runs.map((part) => part.text).join(''))
    if (item.type !== 'table') return []
    return item.rows.flatMap(({ cells }) =>
      cells.map(({ paragraph: { runs } }) => runs.map((part) => part.text).join('')),
    )
  })
}

/** Without white space, what XML forbids, and the marks of direction. */
function bare(words: string): string {
  return words.replace(/\p{Surrogate}/gu, '\ufffd').replace(/[\s\u0000-\u001f\ufffe\uffff\u202b\u202c]+/g, '')
}
