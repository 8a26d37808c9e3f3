import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fandeck, fandeckWith } from './fandeck.ts'
import { folderWith, REPORT, refusal } from './tea.ts'

const COMMANDS = ['build', 'plan', 'check', 'audiences', 'themes', 'schema', 'chart']

const NOWHERE = folderWith({})

test('--help lists every command', async () => {
  for (const flag of ['--help', '-h']) {
    const { code, out, err } = await fandeck(NOWHERE, flag)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^ +fandeck ${command}\\b`, 'm'))
    expect(out).toContain('Exit codes: 0 clean, 1 the content has errors, 2 usage, 3 disk or permissions.')
  }
})

test.each(COMMANDS)('%s --help says what it does, with an example', async (command) => {
  const { code, out, err } = await fandeck(NOWHERE, command, '--help')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const [, examples = ''] = out.split('Examples:\n')
  expect(examples).toMatch(new RegExp(`^ +fandeck ${command}\\b`))
})

test('--version prints the version', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  for (const flag of ['--version', '-V'])
    expect(await fandeck(NOWHERE, flag)).toEqual({ code: 0, out: `${version}\n`, err: '' })
})

test('completion prints a script that names fandeck', async () => {
  const { code, out } = await fandeck(NOWHERE, 'completion')
  expect(code).toBe(0)
  expect(out).toContain('_fandeck_yargs_completions')
  expect(out).toContain('fandeck --get-yargs-completions')
})

test('the completion script is answered with commands and options', async () => {
  const { out } = await fandeck(NOWHERE, '--get-yargs-completions', 'fandeck', '')
  for (const command of COMMANDS) expect(out).toContain(command)
})

test.each<[string, readonly string[], string]>([
  [
    'nothing',
    [],
    'error what shall fandeck do? `fandeck build <report>` makes the decks, `fandeck --help` lists the rest, see fandeck --help',
  ],
  ['a command that is nearly one', ['bild', 'tea'], 'error unknown command "bild", did you mean "build"?'],
  [
    'a command that is none',
    ['brew'],
    'error unknown command "brew", known: audiences, build, chart, check, completion, plan, schema, themes',
  ],
  ['no input', ['build'], 'error <input> is missing, see fandeck build --help'],
  ['an input too many', ['build', 'tea', 'pot'], 'error unexpected "pot", see fandeck build --help'],
  [
    'an unknown option',
    ['build', 'tea', '--autience', 'x'],
    'error unknown option "--autience", see fandeck build --help',
  ],
  ['an unknown short option', ['plan', 'tea', '-z'], 'error unknown option "-z", see fandeck plan --help'],
  [
    'an option of another command',
    ['check', 'tea', '--force'],
    'error unknown option "--force", see fandeck check --help',
  ],
  [
    'an unknown format',
    ['schema', 'deck'],
    'error unknown format "deck", known: report, audience, theme, see fandeck schema --help',
  ],
  ['an option without its value', ['build', 'tea', '--theme'], 'error --theme needs a value'],
  ['a list without items', ['build', 'tea', '-a'], 'error --audience needs a value'],
  ['a format without a name', ['build', 'tea', '-f'], 'error --format needs a value'],
  [
    'a setting without a value',
    ['build', 'tea', '--set'],
    'error --set needs a value, such as --set title="Spring review"',
  ],
])('with %s, the command line is refused in one line', async (_, argv, line) => {
  expect(await refusal(folderWith({ 'tea/report.yaml': REPORT }), 2, ...argv)).toEqual([line])
})

test('no colours go into a pipe, and none to a terminal with NO_COLOR', async () => {
  const cwd = folderWith({ 'tea/report.yaml': REPORT.replace('[@kantar]', '[@kantr]') })
  const coloured = async (isTTY: boolean, env: NodeJS.ProcessEnv) => {
    const before = process.stderr.isTTY
    process.stderr.isTTY = isTTY
    try {
      const { err } = await fandeckWith(env, cwd, 'check', 'tea')
      return err.includes('\u001b[31m')
    } finally {
      process.stderr.isTTY = before
    }
  }
  const terminal = { NO_COLOR: undefined, TERM: 'xterm' }
  expect(await coloured(true, terminal)).toBe(true)
  expect(await coloured(false, terminal)).toBe(false)
  expect(await coloured(false, { ...terminal, FORCE_COLOR: undefined })).toBe(false)
  expect(await coloured(true, { ...terminal, NO_COLOR: '1' })).toBe(false)
  expect(await coloured(true, { ...terminal, TERM: 'dumb' })).toBe(false)
})

test('what the user typed cannot drive the terminal', async () => {
  const { code, err } = await fandeck(NOWHERE, 'build', 'tea\u001b[31m\u202e')
  expect({ code, err }).toEqual({ code: 1, err: 'error tea\\u001b[31m\\u202e: no such file or folder\n' })
})
