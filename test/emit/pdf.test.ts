import { afterEach, describe, expect, test, vi } from 'vitest'
import { isOurPdf } from '../../src/emit/pdf/mark.ts'
import type { Assets } from '../../src/model/assets.ts'
import type { Item } from '../../src/model/scene.ts'
import { contentsOf, pdfOf, plainOf } from './pdfs.ts'
import {
  ASSETS,
  bulletsSlide,
  disc,
  everything,
  HOSTILE,
  JPEG,
  note,
  paragraph,
  png,
  run,
  scene,
  shape,
  slide,
  text,
  titleItem,
} from './scenes.ts'

const BOX = { x: 100, y: 200, width: 300, height: 100 }
const EVERYTHING = everything()

/** The operators that draw items on a white slide, from behind its ground on. */
async function drawn(...items: readonly Item[]): Promise<string> {
  const { bytes } = await pdfOf(scene([slide('s', items, { background: { hex: 'FFFFFF' } })], { layouts: [] }))
  const [page] = contentsOf(bytes)
  return page!.slice(page!.indexOf('EMC') + 4)
}

function picture(src: string, crop: Extract<Item, { type: 'picture' }>['crop'] = null): Item {
  return { type: 'picture', key: 's/p', role: 'picture', src, alt: '', crop, box: BOX }
}

describe('bytes', () => {
  afterEach(() => vi.unstubAllEnvs())

  test('are the same twice, and in another time zone and language of the machine', async () => {
    const first = await pdfOf(EVERYTHING, ASSETS, true)
    vi.stubEnv('TZ', 'Asia/Seoul')
    vi.stubEnv('LANG', 'ko_KR.UTF-8')
    expect(new Date(0).getTimezoneOffset()).toBe(-540)
    expect(Buffer.compare((await pdfOf(EVERYTHING, ASSETS, true)).bytes, first.bytes)).toBe(0)
  })

  test('are dated with the moment that is given, and no other', async () => {
    const plain = plainOf((await pdfOf(EVERYTHING)).bytes)
    expect([...plain.matchAll(/\(D:\d+Z\)/g)].map(([date]) => date)).toEqual([
      '(D:20250428000000Z)',
      '(D:20250428000000Z)',
    ])
    expect(plain).not.toContain(String(new Date().getFullYear()).concat('-'))
  })

  test('are found where the table of objects says', async () => {
    const plain = plainOf((await pdfOf(EVERYTHING)).bytes)
    expect(plain.startsWith('%PDF-1.7\n')).toBe(true)
    const table = plain.slice(Number(/startxref\n(\d+)\n%%EOF\n$/.exec(plain)![1]))
    const offsets = [...table.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) => Number(offset))
    expect(offsets.length).toBeGreaterThan(50)
    expect(offsets.filter((offset, index) => !plain.startsWith(`${index + 1} 0 obj\n`, offset))).toEqual([])
  })
})

describe('a file of ours', () => {
  test('is known by its digest', async () => {
    const { bytes } = await pdfOf(EVERYTHING)
    expect(isOurPdf(bytes)).toBe(true)
  })

  test('is another’s after any change', async () => {
    const { bytes } = await pdfOf(EVERYTHING)
    const changed = Uint8Array.from(bytes)
    changed[200]! ^= 1
    expect(isOurPdf(changed)).toBe(false)
    expect(isOurPdf(Buffer.concat([bytes, Buffer.from('% seen\n')]))).toBe(false)
    expect(isOurPdf(bytes.subarray(0, -1))).toBe(false)
  })

  test.each(['', '%PDF-1.7\n%%EOF\n', '1 0 obj\n(fandeck 000000000000)\nendobj'])('is not %j', (source) => {
    expect(isOurPdf(Buffer.from(source))).toBe(false)
  })

  test('is one whatever its title says', async () => {
    const title = 'x 0 obj\n(fandeck 000000000000)\nendobj'
    const { bytes } = await pdfOf(scene([slide('s', [titleItem('s', title)])], { title, author: title }))
    expect(isOurPdf(bytes)).toBe(true)
  })
})

describe('what is foreign', () => {
  test('stays text: in properties, XMP, outline and structure', async () => {
    const { bytes } = await pdfOf(EVERYTHING)
    const plain = plainOf(bytes)
    const [, metadata = ''] = /(<x:xmpmeta[\s\S]*<\/x:xmpmeta>)/.exec(plain) ?? []
    expect(metadata).toContain('R&amp;D &lt;b&gt;')
    expect(metadata).not.toContain('<b>')
    expect(plain).not.toMatch(/\/(JavaScript|Launch|OpenAction|EmbeddedFile|SubmitForm|GoToR)\b/)
  })

  test('is linked to where its address is one of the web or of mail', async () => {
    const links = [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'https://example.com/a)(b\\ c',
      'data:text/html,x',
      '#gone',
    ]
    const words = links.map((link) => paragraph([run(link, { link })]))
    const plain = plainOf((await pdfOf(scene([slide('s', [text('s/a', 'body', BOX, words)])]))).bytes)
    expect([...plain.matchAll(/\/URI \((.*)\)$/gm)].map(([, url]) => url)).toEqual([
      'https://example.com/a\\)\\(b/%20c',
    ])
    expect(plain).not.toContain('/S /GoTo')
  })

  test.each([
    ['cut off', png(40, 20, 200).subarray(0, 50)],
    ['with wrong data', Uint8Array.from(png(40, 20, 200), (byte, at) => (at > 45 && at < 60 ? byte ^ 0x5a : byte))],
    ['without any', new Uint8Array()],
  ])('a PNG %s is an empty frame, and said', async (_, bytes) => {
    // Colour type 4, grey with alpha, is unpacked; a damaged one of another type is taken as it is.
    const changed = Uint8Array.from(bytes)
    if (changed.length > 25) changed[25] = 4
    const assets: Assets = {
      ...ASSETS,
      images: new Map([['p', { type: 'png', bytes: changed, width: 40, height: 20 }]]),
    }
    const { damaged, bytes: pdf } = await pdfOf(scene([slide('s', [picture('p'), picture('p')])]), assets)
    expect(damaged).toEqual(['p'])
    expect(plainOf(pdf)).not.toContain('/Subtype /Image')
  })
})

describe('items', () => {
  test('a shape is filled and outlined', async () => {
    const line = { color: { hex: 'FF8000' }, width: 2 }
    const ops = await drawn(shape('s/a', BOX, { fill: { hex: '336699' }, line }))
    expect(ops).toContain('0.2 0.4 0.6 rg\n1 0.502 0 RG\n2 w\nB\n')
    expect(ops).toContain('100 200 300 100 re\n')
  })

  test('a line is stroked from corner to corner, and never filled', async () => {
    const line = { color: { hex: '000000' }, width: 1 }
    const ops = await drawn(shape('s/a', BOX, { shape: 'line', fill: { hex: '336699' }, line }))
    expect(ops).toContain('100 200 m\n400 300 l\n0 0 0 RG\n1 w\nS\n')
  })

  test('a picture is cut to its box', async () => {
    const ops = await drawn(picture('logo.png', { left: 0.25, top: 0, right: 0.25, bottom: 0.5 }))
    expect(ops).toContain('100 200 300 100 re\nW n\n')
    expect(ops).toContain('600 0 0 -200 -50 400 cm\n')
  })

  test('a picture that is shown twice is in the file once; a JPEG is as it was', async () => {
    const { bytes } = await pdfOf(scene([slide('s', [picture('photo.jpg'), picture('photo.jpg')])]))
    const plain = plainOf(bytes)
    expect(plain.match(/\/Subtype \/Image/g)).toHaveLength(1)
    expect(plain).toContain(plainOf(JPEG))
  })

  test('words start where the box starts, on the baseline of the SVG', async () => {
    const ops = await drawn(text('s/a', 'body', BOX, [paragraph([run('Tea', { font: 'Arial', size: 20 })])]))
    // The first line is 24 points high, of which 1854 of 2288 are above the baseline.
    const baseline = 540 - (200 + 24 * (1854 / 2288))
    expect(ops).toContain(`1 0 0 1 100 ${Math.round(baseline * 1e6) / 1e6} Tm\n`)
  })

  test('a link to a slide leads to its page, also to one that comes later', async () => {
    const words = [paragraph([run('There', { link: '#b' })])]
    const plain = plainOf((await pdfOf(scene([slide('a', [text('a/t', 'body', BOX, words)]), slide('b', [])]))).bytes)
    const [, page] = /\/S \/GoTo\n\/D \[(\d+) 0 R \/Fit\]/.exec(plain)!
    const [, pages] = /\/Kids \[(.*)\]/.exec(plain)!
    expect(pages!.split(' 0 R').map((id) => id.trim())[1]).toBe(page)
  })
})

describe('characters that no font has', () => {
  test('are said, each once, and found when copied', async () => {
    const words = [paragraph('مم 😀 é 한국 ✓'), paragraph('\u200b\u00ad\u200e\u0007 fine')]
    const { missing, bytes } = await pdfOf(scene([slide('s', [text('s/a', 'body', BOX, words)])]))
    expect(missing).toEqual(['م', '😀'])
    expect(contentsOf(bytes)[0]).toContain('/ActualText')
  })

  test('are none in what is not shown', async () => {
    expect((await pdfOf(scene([slide('s', [], { notes: [note('😀')] })]))).missing).toEqual([])
    expect((await pdfOf(scene([slide('s', [], { notes: [note('😀')] })]), ASSETS, true)).missing).toEqual(['😀'])
  })
})

describe('notes', () => {
  const words = Array.from({ length: 60 }, (_, index) =>
    note(`Sentence ${index} ${'of a few more words '.repeat(8)}`, index > 0),
  )
  const deck = scene([bulletsSlide('a', 1), { ...bulletsSlide('b', 2), notes: words }])

  test('make a page of each slide, and further ones for what does not fit', async () => {
    const { bytes } = await pdfOf(deck, ASSETS, true)
    const sizes = [...plainOf(bytes).matchAll(/\/MediaBox \[0 0 (\d+) (\d+)\]/g)].map(
      ([, width, height]) => `${width} ${height}`,
    )
    expect(new Set(sizes)).toEqual(new Set(['540 720']))
    expect(sizes.length).toBeGreaterThan(4)
  })

  test('are left out unless they are asked for', async () => {
    const without = scene([bulletsSlide('a', 1), bulletsSlide('b', 2)])
    expect(Buffer.compare((await pdfOf(deck)).bytes, (await pdfOf(without)).bytes)).toBe(0)
  })
})

test('hostile words in every place make a PDF', async () => {
  const items = [titleItem('s', HOSTILE), text('s/a', 'body', BOX, [disc(HOSTILE)])]
  const { bytes, missing } = await pdfOf(
    scene([slide('s', items, { notes: [note(HOSTILE)] })], { title: HOSTILE }),
    ASSETS,
    true,
  )
  expect(isOurPdf(bytes)).toBe(true)
  // What stands for half a character is drawn as a box, as there is no font for it either.
  expect(missing).toEqual(['\ufffd'])
})
