import { strToU8, unzipSync, zipSync } from 'fflate'
import pptxgen from 'pptxgenjs'
import { expect, test } from 'vitest'
import { rawFiles } from '../../src/emit/pptx/raw-files.ts'
import { texts } from './opened.ts'
import { ASSETS } from './scenes.ts'

type Class = typeof pptxgen.default

function presentation(): InstanceType<Class> {
  const made = new (pptxgen as unknown as Class)()
  const [image] = ASSETS.images.values()
  const data = `image/png;base64,${Buffer.from(image!.bytes).toString('base64')}`
  for (const text of ['Grüße, 안녕, 🎉 & <co>', 'two']) {
    const slide = made.addSlide()
    slide.addText(text, { x: 1, y: 1, w: 1, h: 1 })
    slide.addImage({ data, x: 1, y: 1, w: 1, h: 1 })
    slide.addNotes(text)
  }
  return made
}

test('the files of a presentation are those of its package, without the packing', async () => {
  const packed = texts(unzipSync((await presentation().write({ outputType: 'nodebuffer' })) as Uint8Array))
  const files = await rawFiles(presentation())
  expect(typeof files['ppt/slides/slide1.xml']).toBe('string')
  expect(typeof files['ppt/slides/_rels/slide2.xml.rels']).toBe('string')
  const unpacked = texts(files)
  const own = [...packed.keys()].filter((name) => !name.endsWith('/') && name !== 'docProps/core.xml')
  expect([...unpacked.keys()].filter((name) => name !== 'docProps/core.xml').sort()).toEqual(own.sort())
  for (const name of own) expect([name, unpacked.get(name)]).toEqual([name, packed.get(name)])
})

test('a library that packs all by itself is unpacked', async () => {
  const bytes = zipSync({ 'ppt/slides/slide1.xml': strToU8('<a/>') })
  expect(texts(await rawFiles({ write: async () => bytes }))).toEqual(new Map([['ppt/slides/slide1.xml', '<a/>']]))
})

test('an archive that holds neither text nor bytes is packed and unpacked', async () => {
  const bytes = zipSync({ 'a.xml': strToU8('<a/>') })
  const archive = {
    files: { 'a.xml': { dir: false, _data: Promise.resolve({}) } },
    generateAsync: async (): Promise<unknown> => bytes,
  }
  const odd = {
    createChartMediaRels: (_slide: unknown, _archive: unknown, _charts: unknown) => {},
    async write() {
      const filled: typeof archive = Object.create(archive)
      odd.createChartMediaRels(null, filled, [])
      return filled.generateAsync()
    },
  }
  expect(texts(await rawFiles(odd))).toEqual(new Map([['a.xml', '<a/>']]))
})
