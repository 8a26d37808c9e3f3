import { expect, test } from 'vitest'
import { keepFiles } from '../../src/cli/kept-files.ts'
import type { FileResult } from '../../src/index.ts'
import { inputOf, libraryOf } from '../world.ts'

const FOUND: FileResult = { type: 'bytes', bytes: new Uint8Array([1, 2]) }

/** A disk that makes new bytes each time, as a disk does. */
function disk(files: Readonly<Record<string, string>>) {
  const content = new Map(Object.entries(files))
  const read = async (path: string): Promise<FileResult> => {
    const text = content.get(path)
    return text === undefined
      ? { type: 'refused', reason: 'does not exist' }
      : { type: 'bytes', bytes: new TextEncoder().encode(text) }
  }
  return { content, read }
}

async function bytesOf(result: Promise<FileResult>): Promise<Uint8Array> {
  const found = await result
  if (found.type === 'refused') throw new Error(found.reason)
  return found.bytes
}

test('a file that did not change is the same bytes, and one that did is what it is now', async () => {
  const { content, read } = disk({ 'a.csv': 'tea,4', 'b.csv': 'tea,4' })
  const kept = keepFiles().reading(read)
  const first = await bytesOf(kept('a.csv'))
  expect(await bytesOf(kept('a.csv'))).toBe(first)
  expect(await bytesOf(kept('b.csv'))).not.toBe(first)
  content.set('a.csv', 'tea,5')
  expect(new TextDecoder().decode(await bytesOf(kept('a.csv')))).toBe('tea,5')
  content.delete('a.csv')
  expect(await kept('a.csv')).toEqual({ type: 'refused', reason: 'does not exist' })
})

test('the same path from another file is another file', async () => {
  const kept = keepFiles().reading(async () => ({ ...FOUND, bytes: new Uint8Array([1, 2]) }))
  expect(await bytesOf(kept('a.pptx', 'themes/one.yaml'))).not.toBe(await bytesOf(kept('a.pptx', 'audiences/one.yaml')))
})

test('what two builds did not read is let go', async () => {
  const { read } = disk({ 'a.csv': 'tea,4' })
  const files = keepFiles()
  const kept = files.reading(read)
  const first = await bytesOf(kept('a.csv'))
  files.turn()
  expect(await bytesOf(kept('a.csv'))).toBe(first)
  files.turn()
  files.turn()
  expect(await bytesOf(kept('a.csv'))).not.toBe(first)
})

test('templates that did not change are the same texts, and a PowerPoint template the same bytes', () => {
  const files = keepFiles()
  const made = (marketing: string) => {
    const library = libraryOf()
    library.themes.set('marketing', { file: 'themes/marketing.yaml', source: marketing })
    const referenceDoc = { file: 'brand.pptx', bytes: new Uint8Array([1, 2]) }
    return files.input(inputOf('report: 1', { library, referenceDoc }))
  }
  const [first, second] = [made('name: one'), made('name: two')]
  expect(second.library.themes.get('executive')).toBe(first.library.themes.get('executive'))
  expect(second.library.partials.get('agenda')).toBe(first.library.partials.get('agenda'))
  expect(second.library.themes.get('marketing')?.source).toBe('name: two')
  expect(second.referenceDoc?.bytes).toBe(first.referenceDoc?.bytes)
})
