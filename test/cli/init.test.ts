import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { fandeck } from './fandeck.ts'
import { contentOf, filesIn, folderWith, refusal } from './tea.ts'

const PROJECT = [
  '.gitignore',
  'README.md',
  'charts/hours.vl.json',
  'data/hours.csv',
  'report.yaml',
  'templates/audiences/support-team.yaml',
]

test('init makes a project that builds as it is, without a warning', async () => {
  const cwd = folderWith({})
  const { code, err } = await fandeck(cwd, 'init', 'energy')
  expect({ code, err }).toEqual({
    code: 0,
    err: `wrote ${['README.md', 'charts/hours.vl.json', 'data/hours.csv', '.gitignore', 'report.yaml', 'templates/audiences/support-team.yaml'].map((file) => `energy/${file}`).join(', ')}\nnext: fandeck build energy\n`,
  })
  expect(filesIn(path.join(cwd, 'energy'))).toEqual(PROJECT)
  const built = await fandeck(cwd, 'build', 'energy', '--strict')
  expect(built).toMatchObject({ code: 0 })
  expect(built.err).toMatch(
    /^wrote output\/energy\/executive\.md and .* {2}7 slides, 1 native chart\nwrote output\/energy\/support-team\.md and .* {2}8 slides, 1 native chart\n$/,
  )
})

test('the commands in its README work where it stands, and what they write is ignored', async () => {
  const cwd = folderWith({})
  await fandeck(cwd, 'init', 'energy')
  const energy = path.join(cwd, 'energy')
  const readme = readFileSync(path.join(energy, 'README.md'), 'utf8')
  const commands = [...readme.matchAll(/^fandeck (.*?)(?: +#.*)?$/gm)].map(([, command]) => command!.split(' '))
  expect(commands).toHaveLength(3)
  for (const command of commands) expect(await fandeck(energy, ...command)).toMatchObject({ code: 0 })
  expect(
    filesIn(energy)
      .filter((file) => !PROJECT.includes(file))
      .every((file) => file.startsWith('output/')),
  ).toBe(true)
  expect(readFileSync(path.join(energy, '.gitignore'), 'utf8').split('\n')).toContain('output/')
  for (const [, file] of readme.matchAll(/^\| `([^`]*)` \|/gm)) expect(PROJECT).toContain(file)
})

test('a folder that is there already is taken if it is empty', async () => {
  const cwd = folderWith({})
  mkdirSync(path.join(cwd, 'a/b'), { recursive: true })
  expect(await fandeck(cwd, 'init', 'a/b')).toMatchObject({ code: 0 })
  expect(filesIn(path.join(cwd, 'a/b'))).toEqual(PROJECT)
  expect(await fandeck(folderWith({}), 'init', '.')).toMatchObject({ code: 0 })
})

test.each(['report.yaml', 'notes.txt', '.git/HEAD'])('a folder with %s in it is left as it is', async (file) => {
  const cwd = folderWith({ [`energy/${file}`]: 'mine' })
  const before = contentOf(cwd)
  expect(await refusal(cwd, 1, 'init', 'energy')).toEqual(['error energy: the folder is not empty, name a new folder'])
  expect(contentOf(cwd)).toEqual(before)
})

test('what cannot be a folder is refused, and nothing stays behind', async () => {
  const cwd = folderWith({ energy: 'a file' })
  expect(await refusal(cwd, 3, 'init', 'energy')).toEqual([
    'error energy: cannot be written: a file stands where a folder is needed',
  ])
  expect(await refusal(cwd, 2, 'init', '')).toEqual(['error <folder> is empty, name a new folder'])
  expect(await refusal(cwd, 2, 'init')).toEqual([expect.stringContaining('<folder> is missing')])
  expect(await refusal(cwd, 2, 'init', 'a', 'b')).toEqual([expect.stringContaining('unexpected "b"')])
})

test('a name that a shell or a terminal would mistake is shown as it is safe', async () => {
  const cwd = folderWith({})
  const { code, err } = await fandeck(cwd, 'init', 'a\u001b[31mb')
  expect(code).toBe(0)
  expect(err).not.toContain('\u001b[31m')
})

test('npm packs the whole project', () => {
  const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8' })
  const [{ files }] = JSON.parse(stdout) as [{ files: readonly { path: string }[] }]
  const packed = files.map((file) => file.path).filter((file) => file.startsWith('templates/init/'))
  expect(packed.map((file) => file.replace('templates/init/', '').replace(/^gitignore$/, '.gitignore')).sort()).toEqual(
    PROJECT,
  )
})

test('what was written can be changed and built again', async () => {
  const cwd = folderWith({})
  await fandeck(cwd, 'init', 'energy')
  const report = path.join(cwd, 'energy/report.yaml')
  writeFileSync(report, readFileSync(report, 'utf8').replace('support time [@desk]', 'support time [@dsk]'))
  const { code, err } = await fandeck(cwd, 'build', 'energy')
  expect(code).toBe(1)
  expect(err).toMatch(/energy\/report\.yaml:\d+:\d+ error .*did you mean "desk"/)
})
