import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fandeck, fandeckWith } from './fandeck.ts'
import { folderWith, REPORT, refusal } from './tea.ts'

const COMMANDS = ['build', 'plan', 'check', 'audiences', 'themes', 'theme', 'schema', 'chart']

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
    'error unknown command "brew", known: audiences, build, chart, check, completion, init, plan, preview, schema, theme, themes',
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

/** What `check` says on a terminal, or in a pipe. */
async function checked(report: string, isTTY: boolean, env: NodeJS.ProcessEnv): Promise<string> {
  const before = process.stderr.isTTY
  process.stderr.isTTY = isTTY
  try {
    return (await fandeckWith(env, folderWith({ 'tea/report.yaml': report }), 'check', 'tea')).err
  } finally {
    process.stderr.isTTY = before
  }
}

const TERMINAL = { NO_COLOR: undefined, TERM: 'xterm' }

test('no colours go into a pipe, and none to a terminal that wants none', async () => {
  const bad = REPORT.replace('[@kantar]', '[@kantr]')
  expect(await checked(bad, true, TERMINAL)).toContain('\u001b[31merror\u001b[0m unknown source')
  expect(await checked(bad, false, TERMINAL)).not.toContain('\u001b')
  expect(await checked(bad, true, { ...TERMINAL, NO_COLOR: '1' })).toMatch(
    /^reading …[^[]*\[2Ktea\/report\.yaml:12:38 error unknown source/,
  )
  expect(await checked(bad, true, { ...TERMINAL, TERM: 'dumb' })).not.toContain('\u001b')
})

test('a terminal shows what is being done, and nothing of it stays', async () => {
  const err = await checked(REPORT, true, { ...TERMINAL, NO_COLOR: '1' })
  expect(err.split('\r\u001b[2K')).toEqual([
    'reading …',
    'marketing: writing slides …',
    'no errors; slides: marketing 3\n',
  ])
  expect(await checked(REPORT, false, TERMINAL)).toBe('no errors; slides: marketing 3\n')
})

test('what the user typed cannot drive the terminal', async () => {
  const { code, err } = await fandeck(NOWHERE, 'build', 'tea\u001b[31m\u202e')
  expect({ code, err }).toEqual({ code: 1, err: 'error tea\\u001b[31m\\u202e: no such file or folder\n' })
})

test('what stands in a template cannot drive the terminal', async () => {
  const audience = 'audience: 1\nextends: base\ntitle: Sales\nquestion: "How \\u202emuch\\u0085?"\n'
  const { out } = await fandeck(folderWith({ 'templates/audiences/sales.yaml': audience }), 'audiences')
  expect(out).toContain('Sales: How \\u202emuch\\u0085?')
  expect(out).not.toMatch(/[\u202e\u0085]/)
})
