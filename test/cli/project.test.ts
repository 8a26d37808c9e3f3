import { execFileSync } from 'node:child_process'
import { symlinkSync, truncateSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readBelow } from '../../src/cli/project.ts'
import { has } from '../needs.ts'
import { add, folderWith, REPORT, refusal, TEA } from './tea.ts'

const cwd = folderWith({ 'tea/data/mix.csv': 'year\n', 'secret.csv': 'no\n', 'teapot/mix.csv': 'no\n' })
const read = (file: string, folder = `${cwd}/tea`) => readBelow(`${cwd}/tea`, folder, file)

const ABSENT = {
  type: 'refused',
  reason: 'does not exist',
  hint: 'a path starts at the folder of the report or slides',
}
const OUTSIDE = { type: 'refused', reason: 'is outside the project folder', hint: 'copy it into the project folder' }

test('a file below the root is read, by any way that stays below it', async () => {
  const bytes = Buffer.from('year\n')
  expect(await read('data/mix.csv')).toEqual({ type: 'bytes', bytes })
  expect(await read('./data/../data//mix.csv')).toEqual({ type: 'bytes', bytes })
  expect(await read('../data/mix.csv', `${cwd}/tea/data`)).toEqual({ type: 'bytes', bytes })
})

test.each([
  '../secret.csv',
  '../teapot/mix.csv',
  '../../etc/passwd',
  '/etc/passwd',
  'C:\\mix.csv',
  'data/mix.csv\0.png',
  '..',
  '.',
])('%j is not below the root', async (file) => {
  const result = await read(file)
  expect(result.type).toBe('refused')
  if (file !== 'C:\\mix.csv') expect(result).toEqual(OUTSIDE)
})

test.each(['https://example.org/mix.csv', 'file:///etc/passwd', 'data:text/csv,year', '//example.org/mix.csv'])(
  '%j is an address',
  async (file) => {
    expect(await read(file)).toEqual({
      type: 'refused',
      reason: 'is an address, and only files of the project are read',
      hint: 'download it into the project folder',
    })
  },
)

test('what is outside is refused alike, whether it is there or not', async () => {
  expect(await read('../secret.csv')).toEqual(OUTSIDE)
  expect(await read('../nothing.csv')).toEqual(OUTSIDE)
})

test('what is no file is refused', async () => {
  symlinkSync('loop', `${cwd}/tea/loop`)
  symlinkSync('gone.csv', `${cwd}/tea/broken.csv`)
  expect(await read('data')).toEqual({ type: 'refused', reason: 'is a folder' })
  expect(await read('data/mix.csv/more')).toEqual(ABSENT)
  expect(await read('broken.csv')).toEqual(ABSENT)
  expect(await read('loop')).toMatchObject({ type: 'refused' })
  expect(await read('x'.repeat(300))).toEqual({ type: 'refused', reason: 'cannot be read: ENAMETOOLONG' })
})

test('a file of 64 MB is read, and no larger one', async () => {
  add(cwd, { 'tea/large.csv': '' })
  truncateSync(`${cwd}/tea/large.csv`, 64 * 1024 * 1024 + 1)
  expect(await read('large.csv')).toEqual({ type: 'refused', reason: 'is larger than 64 MB' })
})

test.runIf(has('mkfifo'))('a pipe does not hold a build up', async () => {
  const project = folderWith({ ...TEA, 'tea/data/mix.csv': null, 'tea/data/keep': REPORT })
  execFileSync('mkfifo', [`${project}/tea/data/mix.csv`])
  expect(await refusal(project, 1, 'build', 'tea')).toEqual([
    'tea/report.yaml:7:14 error "data/mix.csv" is not a regular file  read/file',
  ])
})
