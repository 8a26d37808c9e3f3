import { createHash } from 'node:crypto'
import path from 'node:path'
import { expect, test } from 'vitest'
import { familiesIn, withFamilies } from '../../src/chart/families.ts'
import { rasterise } from '../../src/chart/rasterise.ts'
import { drawChart, fontFiles } from '../../src/draw.ts'
import { BARS, ODDS, request, STYLE } from './requests.ts'

const FONTS = path.resolve('dist/fonts')

/** An SVG, 160 by 90, with a text in a family. */
function svg(family: string, text: string, more = ''): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="160" height="90"><text x="10" y="50" font-family="${family}"${more}>${text}</text></svg>`
}

async function png(source: string): Promise<Buffer> {
  const { substitutes, files } = await fontFiles(source)
  return Buffer.from(await rasterise(source, { substitutes, files: files.map((file) => path.join(FONTS, file)) }))
}

function digest(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

test('a PNG is 1280 pixels wide and keeps the shape', async () => {
  const bytes = await png(svg('Arial', 'a'))
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1280, 720])
  expect(bytes[25]).toBe(6)
})

test('families that a machine may lack are drawn with their free twins, and with no other font of the machine', async () => {
  expect(await fontFiles(svg('Georgia, Times New Roman', 'a'))).toEqual({
    substitutes: { Georgia: 'Gelasio', 'Times New Roman': 'Tinos' },
    files: ['Gelasio-Regular.ttf', 'Tinos-Regular.ttf'],
  })
  expect(digest(await png(svg('Calibri', 'a')))).toBe(digest(await png(svg('Carlito', 'a'))))
  expect(digest(await png(svg('Calibri', 'a')))).not.toBe(digest(await png(svg('Georgia', 'a'))))
  const nothing = await rasterise(svg('Arial', 'a'), { substitutes: { Arial: 'Arimo' }, files: [] })
  expect(digest(Buffer.from(nothing))).toBe(digest(await png(svg('Arial', ' '))))
})

test('bold, italic and Korean text bring the files that they need', async () => {
  const files = async (source: string): Promise<readonly string[]> => (await fontFiles(source)).files
  expect(await files(svg('Arial', 'a', ' font-weight="bold"'))).toEqual(['Arimo-Regular.ttf', 'Arimo-Bold.ttf'])
  expect(await files(svg('Arial', 'a', ' font-style="italic"'))).toEqual(['Arimo-Regular.ttf', 'Arimo-Italic.ttf'])
  expect(await files(svg('Arial', '스트리밍'))).toEqual(['Arimo-Regular.ttf', 'NotoSansKR-Regular.ttf'])
  expect(digest(await png(svg('Arial', '스트리밍')))).not.toBe(digest(await png(svg('Arial', '음반판매'))))
})

test('an SVG without text needs one font at most', async () => {
  const plain = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'
  expect(await fontFiles(plain)).toEqual({ substitutes: { 'sans-serif': 'Arimo' }, files: ['Arimo-Regular.ttf'] })
  expect((await png(plain)).length).toBeGreaterThan(100)
})

test('a picture that no memory holds is refused before the library aborts over it', async () => {
  const high = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1000000"/>'
  await expect(rasterise(high, { substitutes: {}, files: [] })).rejects.toThrow(
    'it is more than 10 times as high as wide',
  )
})

test('what is no SVG is refused', async () => {
  await expect(rasterise('<html/>', { substitutes: {}, files: [] })).rejects.toThrow()
})

test('a stack is drawn in the first family that there is', () => {
  const source = `${svg("Gotham, 'Times New Roman'", 'a')}${svg('Arial, Gotham', 'b')}`
  expect(familiesIn(source)).toEqual(['Gotham', 'Times New Roman', 'Arial'])
  expect(withFamilies(svg('Gotham, Arial', 'a'), { Arial: 'Arimo', Georgia: 'Gelasio' })).toBe(svg('Arimo', 'a'))
  expect(withFamilies(svg('Gotham', 'a'), { Arial: 'Arimo' })).toBe(svg('Gotham', 'a'))
})

test('a chart drawn with our own measure keeps its labels inside', async () => {
  const { value, messages } = await drawChart(request(BARS, { odds: ODDS }, { style: { ...STYLE, font: 'Calibri' } }))
  expect(messages).toEqual([])
  expect(value?.svg).toContain('font-family="Calibri, Times New Roman"')
  expect((await rasteriseHere(value!.svg)).readUInt32BE(16)).toBe(1280)
})

async function rasteriseHere(source: string): Promise<Buffer> {
  const draw = await import('../../src/draw.ts')
  const { substitutes, files } = await draw.fontFiles(source)
  return Buffer.from(await draw.rasterise(source, { substitutes, files: files.map((file) => path.join(FONTS, file)) }))
}
