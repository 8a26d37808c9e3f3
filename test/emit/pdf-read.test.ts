import { describe, expect, test } from 'vitest'
import { compile } from '../../src/index.ts'
import { builtFrom, SAMPLES } from '../cases.ts'
import { has } from '../needs.ts'
import { inputOf, memoryWorld } from '../world.ts'
import { poppler, textOf } from './pdfs.ts'

/** Slides → their PDF. */
async function built(source: string, notes = false): Promise<Uint8Array> {
  const { value } = await compile(inputOf(source, { kind: 'slides', formats: ['pdf'], notes }), memoryWorld({}))
  return value.decks[0]!.files.pdf!
}

const TEA = `---
title: Tea & cups
author: Ana
date: 2026-01-31
language: en-GB
---

# Leaves {.section}

# Green tea is drunk hot {.bullets}

- Water of 80 degrees
  - Never boiling
- [A study](https://example.com/tea?a=1&b=2) says so
- 녹차 is its Korean name

:::notes
Pour it slowly.

- Twice
:::

---

# What a cup costs {.table}

| Tea | Price |
|---|---:|
| Green | 3.20 |
| Black | 2.80 |
`

describe.skipIf(!has('pdftotext', 'pdffonts', 'pdfinfo', 'pdftohtml'))('Poppler', () => {
  test('finds the words of every slide in the order in which they are read', async () => {
    const pages = textOf(await built(TEA))
    expect(pages.slice(1).map((page) => page.split('\n'))).toEqual([
      ['Leaves', '01'],
      [
        'Green tea is drunk hot',
        'LEAVES',
        '• Water of 80 degrees',
        '• Never boiling',
        '• A study says so',
        '• 녹차 is its Korean name',
        '3',
      ],
      ['What a cup costs', 'LEAVES', 'Tea Price', 'Green 3.20', 'Black 2.80', '4'],
    ])
  })

  test('finds every word of a sample’s slides, but those of charts, as they are in the scene', async () => {
    const [deck] = await builtFrom(SAMPLES[1]!, { audiences: ['marketing'], formats: ['pptx', 'pdf'] })
    const pages = textOf(deck!.files.pdf!)
    const missing = deck!.scene.slides.flatMap(({ items }, page) => {
      const found = pages[page]!.replace(/\s+/g, '')
      const texts = items.flatMap((item) => (item.type === 'text' ? item.paragraphs : []))
      return texts
        .map(({ runs }) => runs.map((run) => run.text).join(''))
        .filter((words) => !found.includes(words.replace(/\s+/g, '')))
        .map((words) => `${page + 1}: ${words}`)
    })
    expect(missing).toEqual([])
  })

  test('finds all fonts embedded, each a part of itself, with their characters', async () => {
    const [, , ...fonts] = poppler(await built(TEA), 'pdffonts', 'FILE')
      .trimEnd()
      .split('\n')
    expect(fonts.map((line) => line.split(/\s+/)[0]!.replace(/^[A-Z]{6}\+/, '')).sort()).toEqual([
      'Arimo-Bold',
      'Arimo-Regular',
      'Gelasio-Regular',
      'NotoSansKR-Regular',
    ])
    for (const line of fonts) expect(line).toMatch(/^[A-Z]{6}\+\S+ +CID TrueType +Identity-H +yes yes yes /)
  })

  test('finds who wrote it and what it is called', async () => {
    const info = poppler(await built(TEA), 'pdfinfo', '-isodates', 'FILE')
    expect(Object.fromEntries(info.split('\n').map((line) => line.split(/: +/)))).toMatchObject({
      Title: 'Tea & cups',
      Author: 'Ana',
      Creator: 'fandeck',
      CreationDate: '2026-01-31T00:00:00Z',
      Tagged: 'yes',
      Pages: '4',
      'Page size': '960 x 540 pts',
      'PDF version': '1.7',
    })
    expect(poppler(await built(TEA), 'pdfinfo', '-meta', 'FILE')).toContain('<rdf:li>en-GB</rdf:li>')
  })

  test('finds the links', async () => {
    expect(poppler(await built(TEA), 'pdfinfo', '-url', 'FILE')).toMatch(
      /3 +Annotation +https:\/\/example.com\/tea\?a=1&b=2\n/,
    )
  })

  test('finds slides below their sections in the outline', async () => {
    const xml = poppler(await built(TEA), 'pdftohtml', '-xml', '-i', '-stdout', 'FILE')
    const [, outline = ''] = /<outline>([\s\S]*)<\/outline>/.exec(xml) ?? []
    expect(outline.replace(/\s*\n\s*/g, '')).toBe(
      '<item page="1">Tea &amp; cups</item><item page="2">Leaves</item>' +
        '<outline><item page="3">Green tea is drunk hot</item><item page="4">What a cup costs</item></outline>',
    )
  })

  test('finds what is what', async () => {
    const tree = poppler(await built(TEA), 'pdfinfo', '-struct-text', 'FILE')
    const types = tree.split('\n').map((line) => line.replace(/^( *)(?:(\w+).*|(".*"))$/, '$1$2$3'))
    expect(types.join('\n')).toContain(
      `
    H1
      "Green tea is drunk hot"
    P
      "LEAVES"
    L
      LI
        Lbl
          "•"
        LBody
          "Water of 80 degrees"
          L
            LI
              Lbl
                "•"
              LBody
                "Never boiling"
`.slice(1),
    )
    expect(tree).toMatch(/Span \(inline\)\n +"녹차"/)
    expect(tree).toMatch(/Table.*\n +TR.*\n +TH.*\n.*\n?.* +"Tea"/)
    expect(tree).toContain('Sect "What a cup costs"')
  })

  test('finds the notes below their slide', async () => {
    const pages = textOf(await built(TEA, true))
    expect(pages[2]!.split('\n').slice(-3)).toEqual(['Pour it slowly.', '• Twice', '3'])
    expect(poppler(await built(TEA, true), 'pdfinfo', 'FILE')).toMatch(/Page size: +540 x 720 pts/)
  })
})
