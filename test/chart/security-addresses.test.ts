import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cleanSvg } from '../../src/chart/clean.ts'
import { drawChart } from '../../src/chart/draw.ts'
import { openView, toVega } from '../../src/chart/vega.ts'
import type { Json, Members } from '../../src/model/chart.ts'
import { BARS, measure, ODDS, request } from './requests.ts'

let server: Server
let url = ''
let asked = 0
beforeAll(async () => {
  server = createServer((_, response) => {
    asked++
    response.end('[{"channel":"leaked","odds":1}]')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/data.json`
})
afterAll(() => server.close())

const ENCODING = BARS['encoding'] as Members

/** Specs with an address where one may stand, by where. */
function specs(address: string): readonly (readonly [string, Json])[] {
  const from = (data: Json): Json => ({ data, key: 'channel', fields: ['odds'] })
  const bars = (more: Members): Json => ({ ...BARS, ...more })
  return [
    ['data', bars({ data: { url: address } })],
    ['data with a name', bars({ data: { name: 'odds', url: address } })],
    ['topojson', bars({ data: { url: address, format: { type: 'topojson', feature: 'a' } } })],
    ['data of a layer', { layer: [BARS, bars({ data: { url: address } })] }],
    ['data of a lookup', bars({ transform: [{ lookup: 'channel', from: from({ url: address }) }] })],
    ['image mark', bars({ mark: { type: 'image', url: address } })],
    ['image channel', bars({ mark: 'image', encoding: { ...ENCODING, url: { value: address } } })],
    ['url channel', bars({ encoding: { ...ENCODING, url: { value: address } } })],
    ['href', bars({ mark: { type: 'bar', href: address } })],
    ['href channel', bars({ encoding: { ...ENCODING, href: { value: address } } })],
    ['href of a title', bars({ title: { text: 'a', href: address } })],
    ['fill', bars({ mark: { type: 'bar', fill: `url(${address}#a)` } })],
    ['background', bars({ background: `url(${address})` })],
    ['config', bars({ config: { bar: { href: address }, mark: { url: address } } })],
    ['cursor', bars({ mark: { type: 'bar', cursor: `url(${address})` } })],
    ['font', bars({ config: { font: `url(${address})` } })],
    ['shape', bars({ mark: { type: 'point', shape: `url(${address})` } })],
    ['$schema', bars({ $schema: address })],
    [
      'usermeta',
      bars({ usermeta: { embedOptions: { loader: { baseURL: address }, patch: address, config: address } } }),
    ],
    ['datasets', bars({ data: { name: 'own' }, datasets: { own: { url: address } as Json } })],
    ['loader', bars({ config: { loader: { baseURL: address } }, loader: { baseURL: address } })],
    ['an expression for data', bars({ data: { url: { expr: `'${address}'` } } })],
    ['an expression for a mark', bars({ mark: { type: 'image', url: { expr: `'${address}'` } } })],
    ['a signal for data', bars({ data: { name: 'odds', format: { url: { signal: `'${address}'` } } } })],
    ['description', bars({ description: address })],
    ['projection', bars({ projection: { type: 'mercator', fit: { url: address } } })],
    ['locale', bars({ config: { locale: { number: { url: address } } } })],
  ]
}

/** What everybody may write: it is no request, and slides do not use it. */
const HARMLESS = ['href', 'href channel', 'href of a title', '$schema', 'usermeta', 'loader', 'description']

test('no address is asked for anything, wherever it stands, and none is in the drawing', async () => {
  for (const address of [url, url.replace('http:', ''), 'file:///etc/passwd', '/etc/passwd', '../../etc/passwd']) {
    for (const [where, spec] of specs(address)) {
      const { value, messages } = await drawChart(request(spec, { odds: ODDS }), measure)
      const errors = messages.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)
      if (value === null) expect(errors, where).not.toEqual([])
      if (HARMLESS.includes(where)) expect([where, errors]).toEqual([where, []])
      expect(value?.svg ?? '', where).not.toMatch(/127\.0\.0\.1|passwd|leaked|root:|href/)
      expect(JSON.stringify(value?.rows ?? []), where).not.toMatch(/leaked|root:/)
    }
  }
  expect(asked).toBe(0)
})

test.each([
  ['data', 'data.url'],
  ['data with a name', 'data.url'],
  ['topojson', 'data.url'],
  ['data of a layer', 'layer[1].data.url'],
  ['data of a lookup', 'transform[0].from.data.url'],
  ['image mark', 'mark.url'],
  ['fill', 'mark.fill'],
  ['background', 'background'],
  ['an expression for data', 'data.url'],
])('an address in %s is refused, with its place and what to do', async (where, path) => {
  const spec = specs(url).find(([name]) => name === where)![1]
  const { messages } = await drawChart(request(spec, { odds: ODDS }), measure)
  const refused = messages.filter(({ rule }) => rule === 'chart/url')
  expect(refused.map(({ place }) => place?.path)).toEqual([path])
  expect(refused[0]).toMatchObject({
    severity: 'error',
    reason: expect.stringMatching(/^a chart reads no files and no addresses, and this one asks for "/),
    hint: 'list the file under `data:` and write "data": {"name": "…"}',
  })
})

test('what gets past every check still meets a loader that loads nothing', async () => {
  const log = { warnings: new Set<string>(), errors: new Set<string>() }
  const draw = async (spec: Json): Promise<string> => {
    const view = await openView(toVega(spec, {}, log), null, measure, log)
    return view.toSvg().finally(view.close)
  }
  for (const [, spec] of specs(url)) expect(await draw(spec)).not.toContain('leaked')
  const marks = [{ type: 'image', url } as const, { type: 'point', href: url } as const]
  for (const mark of marks) {
    const svg = await draw({ data: { values: [{}] }, mark })
    expect(svg).not.toContain(url)
    expect(cleanSvg(svg)).toHaveProperty('unsafe')
  }
  expect([...log.errors, ...log.warnings].join()).toMatch(/Loading failed|reads no files/)
  expect(asked).toBe(0)
})
