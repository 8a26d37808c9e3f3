import { expect, test } from 'vitest'
import { fandeck } from './fandeck.ts'
import { folderWith, REPORT, refusal } from './tea.ts'

const BRAND = `fonts: { heading: Georgia, body: Arial }
colors: { dk1: "000000", lt1: FFFFFF, dk2: 1E1433, lt2: F3F5F8, accent1: 0B4F8A, accent2: 1D7C77, accent3: 94651A, accent4: 5F6F99, accent5: 833440, accent6: 65754D, hlink: 0B4F8A, folHlink: 5F6F99 }
roles: { positive: 0A6B52, negative: A3262E, chartLo: B9C6D6, coverAccent: D9A441 }
`

const FAINT = BRAND.replace('roles: {', 'roles: { muted: 757575,')

test('check --theme without an input checks a theme by its name', async () => {
  const { code, out, err } = await fandeck(folderWith({}), 'check', '--theme', 'mental-health')
  expect({ code, out, err }).toEqual({
    code: 0,
    out: '',
    err: expect.stringMatching(/^no errors; theme: .*mental-health\.yaml\n$/),
  })
})

test('a theme is checked by its file too, and by its name in a folder of templates', async () => {
  const cwd = folderWith({ 'brand.yaml': FAINT, 'mine/themes/brand.yaml': FAINT })
  const fault =
    'error the contrast of "muted" on "card" is 4.21:1, and text needs 4.5:1, make one darker or lighter  theme/contrast'
  expect(await refusal(cwd, 1, 'check', '--theme', 'brand.yaml')).toEqual([`brand.yaml:3:17 ${fault}`])
  expect(await refusal(cwd, 1, 'check', '--theme', 'brand', '--templates', 'mine')).toEqual([
    `mine/themes/brand.yaml:3:17 ${fault}`,
  ])
})

test('its messages are JSON if that is wanted, and warnings fail it if that is wanted', async () => {
  const cwd = folderWith({ 'brand.yaml': BRAND.replace('Georgia', 'Brand') })
  const { code, out } = await fandeck(cwd, 'check', '--theme', 'brand.yaml', '--json')
  expect([code, JSON.parse(out)]).toMatchObject([
    0,
    { ok: true, messages: [{ severity: 'warning', rule: 'theme/font' }] },
  ])
  const strict = await fandeck(cwd, 'check', '--theme', 'brand.yaml', '--json', '--strict')
  expect([strict.code, JSON.parse(strict.out).ok]).toEqual([1, false])
})

test('with an input, --theme is the theme of its decks', async () => {
  const cwd = folderWith({ 'tea/report.yaml': REPORT })
  const { code, err } = await fandeck(cwd, 'check', 'tea', '--theme', 'music')
  expect({ code, err }).toEqual({ code: 0, err: expect.stringMatching(/^no errors; slides: marketing \d+\n$/) })
})

test.each<[name: string, code: number, argv: readonly string[], line: string]>([
  ['nothing', 2, [], 'error <input> is missing, see fandeck check --help'],
  ['an unknown theme', 2, ['--theme', 'musik'], 'error --theme: unknown theme "musik", did you mean "music"?'],
  ['a file that is not there', 1, ['--theme', 'brand.yaml'], 'error brand.yaml: no such file or folder'],
  [
    'an audience',
    2,
    ['--theme', 'music', '-a', 'marketing'],
    'error --audience: a theme has none, give a report or slides to check as well',
  ],
  [
    'a setting',
    2,
    ['--theme', 'music', '--set', 'size=4:3'],
    'error --set: a theme has none, give a report or slides to check as well',
  ],
])('to check %s is refused', async (_, code, argv, line) => {
  expect(await refusal(folderWith({}), code, 'check', ...argv)).toEqual([line])
})
