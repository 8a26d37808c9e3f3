import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openPartCache } from '../../src/cli/part-cache.ts'
import { temporaryFolder } from './fandeck.ts'

const A = 'a'.repeat(64)
const B = 'b'.repeat(64)

/** A folder that keeps the parts given, and the one file in it. */
async function filled(parts: Readonly<Record<string, readonly number[]>>): Promise<{ folder: string; file: string }> {
  const folder = path.join(temporaryFolder(), 'parts')
  const cache = openPartCache('report.yaml', folder)
  for (const [key, bytes] of Object.entries(parts)) cache.set(key, Uint8Array.from(bytes))
  await cache.save()
  return { folder, file: path.join(folder, readdirSync(folder).find((name) => name !== 'pruned')!) }
}

function found(folder: string, key: string, subject = 'report.yaml'): readonly number[] | undefined {
  const data = openPartCache(subject, folder).get(key)
  return data && [...data]
}

test('what one build compressed is there for the next one of the same report', async () => {
  const { folder } = await filled({ [A]: [1, 2, 3], [B]: [] })
  expect([found(folder, A), found(folder, B), found(folder, 'c'.repeat(64))]).toEqual([[1, 2, 3], [], undefined])
  expect(found(folder, A, 'other.yaml')).toBeUndefined()
})

test('what a build did not use goes', async () => {
  const { folder } = await filled({ [A]: [1], [B]: [2] })
  const cache = openPartCache('report.yaml', folder)
  cache.get(B)
  await cache.save()
  expect([found(folder, A), found(folder, B)]).toEqual([undefined, [2]])
})

test('a build that used the same parts writes nothing, and so does one that made no deck', async () => {
  const { folder, file } = await filled({ [A]: [1] })
  const before = statSync(file).ino
  const same = openPartCache('report.yaml', folder)
  same.get(A)
  await same.save()
  await openPartCache('report.yaml', folder).save()
  expect(statSync(file).ino).toBe(before)
})

test('a damaged, cut or empty entry is as none', async () => {
  const { folder, file } = await filled({ [A]: [1, 2, 3] })
  const whole = readFileSync(file)
  for (let at = 0; at < whole.length; at++) {
    const damaged = Buffer.from(whole)
    damaged[at]! ^= 1
    writeFileSync(file, damaged)
    expect(found(folder, A)).toBeUndefined()
    writeFileSync(file, whole.subarray(0, at))
    expect(found(folder, A)).toBeUndefined()
  }
})

test('without a folder, and where none can be made, everything works but nothing is kept', async () => {
  const file = path.join(temporaryFolder(), 'file')
  writeFileSync(file, '')
  for (const folder of [null, path.join(file, 'parts')]) {
    const cache = openPartCache('report.yaml', folder)
    cache.set(A, Uint8Array.from([1]))
    await cache.save()
    expect([...cache.get(A)!]).toEqual([1])
    expect(openPartCache('report.yaml', folder).get(A)).toBeUndefined()
  }
})

test.skipIf(process.platform === 'win32')('only the user can read what is kept', async () => {
  const { folder, file } = await filled({ [A]: [1] })
  expect([statSync(folder).mode & 0o777, statSync(file).mode & 0o777]).toEqual([0o700, 0o600])
})
