import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { cache, fandeck, PROGRAM } from './fandeck.ts'
import { filesIn, folderWith, REPORT, SLIDES } from './tea.ts'

const linux = process.platform === 'linux'

/** Runs a line of bash in which `$fandeck` is the program as it is installed; `code` is that of the first in a pipe. */
function bash(cwd: string, line: string, env: NodeJS.ProcessEnv = {}) {
  const variables = { ...process.env, XDG_CACHE_HOME: cache, ...env, fandeck: `${process.execPath} ${PROGRAM}` }
  const command = `${line}; exit \${PIPESTATUS[0]}`
  const { status, stdout, stderr } = spawnSync('bash', ['-c', command], { cwd, env: variables, encoding: 'utf8' })
  return { code: status, out: stdout, err: stderr }
}

test('the program says the same, with the same code, as the tests that run in this process', async () => {
  const cwd = folderWith({ 'tea/report.yaml': REPORT, 'bad/report.yaml': REPORT.replace('[@kantar]', '[@kantr]') })
  for (const argv of ['check tea', 'check bad', 'plan tea', 'bild', 'build tea --dry-run']) {
    expect(bash(cwd, `$fandeck ${argv}`)).toEqual(await fandeck(cwd, ...argv.split(' ')))
  }
})

test('slides come from standard input', () => {
  const cwd = folderWith({ 'tea.md': SLIDES })
  expect(bash(cwd, '$fandeck build - -o tea.pptx < tea.md')).toEqual({
    code: 0,
    out: '',
    err: 'wrote tea.pptx  2 slides\n',
  })
})

test('whoever reads the output may stop reading', () => {
  expect(bash(folderWith({}), '$fandeck audiences --json | true')).toEqual({ code: 0, out: '', err: '' })
  expect(bash(folderWith({}), '$fandeck schema report | true')).toEqual({ code: 0, out: '', err: '' })
})

test.runIf(linux)('a full disk behind standard output is told', () => {
  expect(bash(folderWith({}), '$fandeck audiences > /dev/full')).toEqual({
    code: 3,
    out: '',
    err: 'error standard output: no space left on the disk\n',
  })
})

test.runIf(linux)('a folder that was removed is told', () => {
  expect(bash(folderWith({}), 'mkdir gone; cd gone; rmdir ../gone; $fandeck audiences')).toEqual({
    code: 3,
    out: '',
    err: 'error the folder that you are in does not exist any more\n',
  })
})

test('a cache that cannot be written costs time and nothing else', () => {
  const cwd = folderWith({ 'tea.md': SLIDES, cache: '' })
  const made = { code: 0, out: '', err: 'wrote tea.pptx  2 slides\n' }
  expect(bash(cwd, '$fandeck build tea.md -o tea.pptx', { XDG_CACHE_HOME: `${cwd}/cache` })).toEqual(made)
  expect(bash(cwd, '$fandeck build tea.md -o tea.pptx', { XDG_CACHE_HOME: '', HOME: '/nonexistent/home' })).toEqual(
    made,
  )
})

test('a cache folder that is not absolute is none, as its specification says', () => {
  const cwd = folderWith({ 'tea.md': SLIDES })
  expect(bash(cwd, '$fandeck check tea.md', { XDG_CACHE_HOME: 'cache', HOME: cache })).toMatchObject({ code: 0 })
  expect(filesIn(cwd)).toEqual(['tea.md'])
})

test('two builds at once do not disturb each other', () => {
  const cwd = folderWith({ 'tea/report.yaml': REPORT })
  const line = '($fandeck build tea & $fandeck build tea; wait)'
  const { code, out } = bash(cwd, line)
  expect({ code, out }).toEqual({ code: 0, out: '' })
  expect(filesIn(cwd)).toEqual(['output/tea/marketing.md', 'output/tea/marketing.pptx', 'tea/report.yaml'])
})

test('a fault in fandeck itself is told in a line, and its place on demand', () => {
  const cwd = folderWith({ 'tea.md': SLIDES })
  writeFileSync(`${cwd}/fault.cjs`, `require('node:os').availableParallelism = () => { throw new Error('no tea') }\n`)
  const run = (env: NodeJS.ProcessEnv) =>
    bash(cwd, '$fandeck check tea.md', { NODE_OPTIONS: `--require ${cwd}/fault.cjs`, ...env })
  const line = 'error fandeck itself failed: no tea, this is a fault in fandeck; FANDECK_DEBUG=1 shows where\n'
  expect(run({})).toEqual({ code: 3, out: '', err: line })
  expect(run({ FANDECK_DEBUG: '1' }).err).toMatch(/^Error: no tea\n {4}at [\s\S]*fandeck itself failed/)
})
