import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { has } from '../needs.ts'
import { render } from '../rendered.ts'
import { brand, fourToThree, twoMasters } from '../templates/templates.ts'
import { madeIn } from './grafted.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'fandeck-graft-drawn-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What a font may stand out of its lines. */
const SLACK = 3

test.runIf(has('soffice', 'pdftotext'))('LibreOffice shows each title in the title’s box of the template', async () => {
  const templates = { brand, fourToThree, twoMasters }
  const made = new Map(
    await Promise.all(Object.entries(templates).map(async ([name, make]) => [name, await madeIn(make())] as const)),
  )
  const pages = render(new Map([...made].map(([name, { bytes }]) => [name, bytes])), folder)
  for (const [name, { deck }] of made) {
    for (const [index, slide] of deck.scene.slides.entries()) {
      const layout = deck.scene.layouts.find(({ key }) => key === slide.layout)!
      const { box } = layout.placeholders.find(({ key }) => key === 'title')!
      const words = pages.get(name)![index]!.words
      for (const text of slide.title.split(' ')) {
        const found = words.find((word) => word.text === text)!
        expect(found, `${name}: ${slide.title}`).toBeDefined()
        expect(found.left).toBeGreaterThan(box.x - SLACK)
        expect(found.right).toBeLessThan(box.x + box.width + SLACK)
        expect(found.top).toBeGreaterThan(box.y - SLACK)
        expect(found.bottom).toBeLessThan(box.y + box.height + SLACK)
      }
    }
  }
})
