import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalise } from '../../src/fill/normalise.ts'
import { textToMarkdown, toMarkdown } from '../../src/fill/serialise.ts'
import type { Block, DeckMeta } from '../../src/model/deck.ts'
import { type Inline, plainText } from '../../src/model/text.ts'
import { parse } from '../../src/parse/parse.ts'
import { bare, inlines } from './inlines.ts'

const source = (key: string) => ({
  key,
  title: { inlines: [], place: {} },
  publisher: null,
  author: null,
  date: null,
  url: null,
  note: null,
})

const META: DeckMeta = {
  title: null,
  subtitle: null,
  author: null,
  date: null,
  language: 'en',
  theme: null,
  size: null,
  audience: null,
  project: '.',
  slides: null,
  sources: Object.fromEntries(['kantar', 'a_b', 'x.1', 'k:2'].map((key) => [key, source(key)])),
  data: {},
  charts: {
    c: { name: 'c', title: { inlines: [], place: {} }, spec: 'c.vl.json', alt: null, sources: [], place: {} },
  },
}

/** The texts of a block and of what it holds, in order, without places. */
function textsOf(block: Block): readonly (readonly Inline[])[] {
  switch (block.type) {
    case 'paragraph':
      return [bare(block.children)]
    case 'list':
      return block.items.map((item) => bare(item.children))
    case 'table':
      return [block.header, ...block.rows].flat().map(bare)
    case 'quote':
      return [...block.children.map((child) => bare(child.children)), bare(block.by ?? [])]
    case 'panel':
      return [bare(block.label), ...block.blocks.flatMap(textsOf)]
    case 'chart':
      return [bare(block.title)]
    default:
      return []
  }
}

const shown = inlines.filter((text) => plainText(text).trim() !== '')

test('foreign text stays text wherever a template puts it', () => {
  fc.assert(
    fc.property(shown, (text) => {
      const md = toMarkdown(text)
      const name = textToMarkdown(plainText(text))
      const body = `# ${md} {.bullets section="${name.replaceAll('"', '\\"')}"}

- ${md}
- **first** ${md}

1. ${md}

| head | ${md} |
| --- | --- |
| ${md} | x |

> ${md}
>
> — ${md}

${md}

:::takeaway{label="${name.replaceAll('"', '\\"')}"}
${md}
:::

:::notes
${md}
:::
`
      const { value, messages } = parse({ file: 'deck.md', body, line: 0, meta: META })
      const given = bare(normalise(text))
      expect({ body, messages }).toEqual({ body, messages: [] })
      const [slide, ...others] = value.slides
      expect(others).toEqual([])
      expect(bare(slide!.title)).toEqual(given)
      expect(slide!.section).toBe(plainText(text))
      expect(slide!.notes.flatMap(textsOf)).toEqual([given])
      const first = [{ type: 'strong', children: [{ type: 'text', value: 'first' }] }] as const
      const second = normalise([...first, { type: 'text', value: ' ' }, ...text])
      const plain = (value: string): readonly Inline[] => [{ type: 'text', value }]
      expect(slide!.blocks.flatMap(textsOf)).toEqual([
        given,
        bare(second),
        given,
        plain('head'),
        given,
        given,
        plain('x'),
        given,
        given,
        given,
        plain(plainText(text)),
        given,
      ])
    }),
    { numRuns: 200 },
  )
})

test('the title of a chart stays text', () => {
  fc.assert(
    fc.property(
      shown.filter((text) => !JSON.stringify(text).includes('"link"')),
      (text) => {
        const body = `# T {.chart-takeaway}\n\n![${toMarkdown(text)}](chart:c)\n`
        const { value, messages } = parse({ file: 'deck.md', body, line: 0, meta: META })
        expect({ body, messages, texts: value.slides.flatMap((slide) => slide.blocks.flatMap(textsOf)) }).toEqual({
          body,
          messages: [],
          texts: [bare(normalise(text))],
        })
      },
    ),
    { numRuns: 100 },
  )
})
