import { readdirSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { expect, test, vi } from 'vitest'
import { CliError } from '../../src/cli/exit.ts'
import { attachment } from '../../src/cli/preview/attachment.ts'
import { serve } from '../../src/cli/preview/serve.ts'
import type { Download, Wanted } from '../../src/cli/preview/source.ts'
import { ask, dial, getting, outline, raw, SECRET, served, source } from './preview-site.ts'

const NO_STORE = 'no-store'
const IMMUTABLE = 'private, max-age=31536000, immutable'

/** A file that says what was asked for. */
async function makeFile(wanted: Wanted): Promise<Download> {
  const name = `${wanted.deck}.${wanted.format}`
  return { type: 'file', name, bytes: new TextEncoder().encode(JSON.stringify(wanted)) }
}

/** A promise that a test fulfils when it likes. */
function later<Value>(): { promise: Promise<Value>; resolve(value: Value): void } {
  let resolve: (value: Value) => void = () => undefined
  return { promise: new Promise<Value>((fulfil) => (resolve = fulfil)), resolve: (value) => resolve(value) }
}

test.each([
  ['', 'page.html', 'text/html; charset=utf-8'],
  ['page.js', 'page.js', 'text/javascript; charset=utf-8'],
  ['style.css', 'style.css', 'text/css; charset=utf-8'],
])('the page is served: /%s', async (path, file, type) => {
  const { url } = await served(source())
  const response = await fetch(url + path)
  expect(response.headers.get('content-type')).toBe(type)
  expect(response.headers.get('cache-control')).toBe(NO_STORE)
  expect(await response.text()).toBe(readFileSync(`dist/page/${file}`, 'utf8'))
})

test('the page is found without the slash at the end, and with a query', async () => {
  const { url } = await served(source())
  for (const address of [url.slice(0, -1), `${url}?from=mail`]) {
    expect(await (await fetch(address)).text()).toBe(readFileSync('dist/page/page.html', 'utf8'))
  }
})

test('every font has a rule, and every rule its font', async () => {
  const { url } = await served(source())
  const css = await fetch(`${url}fonts.css`)
  expect(css.headers.get('content-type')).toBe('text/css; charset=utf-8')
  const rules = (await css.text()).trim().split('\n')
  expect(rules).toContain(
    "@font-face{font-family:'Carlito';font-weight:700;font-style:italic;font-display:block;" +
      "src:url(fonts/Carlito-BoldItalic.ttf)format('truetype')}",
  )
  const files = rules.map((rule) => /url\(fonts\/(.*?)\)/.exec(rule)?.[1] ?? '')
  expect(files).toEqual(readdirSync('dist/fonts').filter((name) => name.endsWith('.ttf')))
  for (const file of files.filter((name) => /Carlito|KR/.test(name))) {
    const font = await fetch(`${url}fonts/${file}`)
    expect(font.headers.get('content-type')).toBe('font/ttf')
    expect(font.headers.get('cache-control')).toBe(IMMUTABLE)
    expect(readFileSync(`dist/fonts/${file}`).equals(Buffer.from(await font.arrayBuffer()))).toBe(true)
  }
})

test('the outline is the newest one, and there is none before the first build', async () => {
  const shown = source()
  const { url } = await served(shown)
  expect((await fetch(`${url}outline`)).status).toBe(503)
  for (const revision of [1, 2]) {
    shown.show(outline(revision, 'Té\u2028\n한글 </script>'))
    const response = await fetch(`${url}outline`)
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(response.headers.get('cache-control')).toBe(NO_STORE)
    expect(await response.json()).toEqual(outline(revision, 'Té\u2028\n한글 </script>'))
  }
})

test('a slide is kept for ever by its digest; one that is not there is not kept away for ever', async () => {
  const { url } = await served(source())
  const response = await fetch(`${url}slides/d1-_G3st`)
  expect(response.headers.get('content-type')).toBe('application/json')
  expect(response.headers.get('cache-control')).toBe(IMMUTABLE)
  expect(await response.json()).toEqual({ picture: '<svg/>', data: '', notes: '<p>…</p>', markdown: '# Tea' })
  const absent = await fetch(`${url}slides/other`)
  expect(absent.status).toBe(404)
  expect(absent.headers.get('cache-control')).toBe(NO_STORE)
})

test('HEAD gets what GET gets but for the body', async () => {
  const shown = source(makeFile)
  shown.show(outline(1))
  const { port } = await served(shown)
  for (const path of ['', 'outline', 'slides/d1-_G3st', 'fonts/Arimo-Bold.ttf', 'download/tea.pdf', 'nothing']) {
    const [got, head] = await Promise.all(['GET', 'HEAD'].map((method) => ask(port, `/${SECRET}/${path}`, {}, method)))
    const plain = ({ date: _, ...headers }: Readonly<Record<string, string>>) => headers
    expect({ ...head, headers: plain(head!.headers) }).toEqual({ ...got, headers: plain(got!.headers), body: '' })
  }
  const events = await ask(port, `/${SECRET}/events`, {}, 'HEAD')
  expect(events).toMatchObject({ status: 200, headers: { 'content-type': 'text/event-stream' }, body: '' })
})

test.each([
  [
    'tea.pptx',
    { deck: 'tea', format: 'pptx', slide: null },
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  ],
  ['tea.pdf', { deck: 'tea', format: 'pdf', slide: null }, 'application/pdf'],
  ['tea.html', { deck: 'tea', format: 'html', slide: null }, 'text/html; charset=utf-8'],
  ['tea/12.png', { deck: 'tea', format: 'png', slide: 12 }, 'image/png'],
  ['tea.v2.draft.pptx', { deck: 'tea.v2.draft', format: 'pptx', slide: null }, null],
  ['%ED%95%9C%20%25.pdf', { deck: '한 %', format: 'pdf', slide: null }, 'application/pdf'],
])('a download is made when it is asked for: %s', async (path, wanted, type) => {
  const shown = source(makeFile)
  const { url } = await served(shown)
  const response = await fetch(`${url}download/${path}`)
  expect(response.status).toBe(200)
  if (type !== null) expect(response.headers.get('content-type')).toBe(type)
  expect(response.headers.get('content-disposition')).toBe(attachment(`${wanted.deck}.${wanted.format}`))
  expect(response.headers.get('cache-control')).toBe(NO_STORE)
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(await response.json()).toEqual(wanted)
  expect(shown.asked).toEqual([wanted])
})

test('the name of a download is one that every system can have', () => {
  expect(attachment('tea.pptx')).toBe(`attachment; filename="tea.pptx"; filename*=UTF-8''tea.pptx`)
  expect(attachment('Té 한 100%.pdf')).toBe(
    `attachment; filename="T_ _ 100_.pdf"; filename*=UTF-8''T%C3%A9%20%ED%95%9C%20100%25.pdf`,
  )
  expect(attachment(`it's (a)*.png`)).toBe(
    `attachment; filename="it's (a)_.png"; filename*=UTF-8''it%27s%20%28a%29_.png`,
  )
  expect(attachment('a"\r\nSet-Cookie: b\\c/..\u202efdp.exe')).toBe(
    `attachment; filename="a___Set-Cookie_ b_c_.._fdp.exe"; filename*=UTF-8''a___Set-Cookie_%20b_c_.._fdp.exe`,
  )
  expect(attachment('../..bashrc')).toBe(`attachment; filename="__..bashrc"; filename*=UTF-8''__..bashrc`)
  expect(attachment('\ud800.pdf')).toBe(`attachment; filename="_.pdf"; filename*=UTF-8''%EF%BF%BD.pdf`)
})

test('a deck that there is not has no download, and content with errors has none either', async () => {
  const messages = [{ severity: 'error', rule: 'read/yaml', reason: 'no', place: '', hint: '', slides: [] }] as const
  const made: Record<string, Download> = { bad: { type: 'refused', messages } }
  const { url } = await served(source(async ({ deck }) => made[deck] ?? { type: 'absent' }))
  expect((await fetch(`${url}download/other.pptx`)).status).toBe(404)
  const refused = await fetch(`${url}download/bad.pptx`)
  expect(refused.status).toBe(409)
  expect(refused.headers.get('content-type')).toBe('application/json')
  expect(refused.headers.get('content-disposition')).toBe(null)
  expect(await refused.json()).toEqual({ messages })
})

test('a file that several ask for at once is made once, and another one after it', async () => {
  const going = later<void>()
  const shown = source(async (wanted) => {
    await going.promise
    return makeFile(wanted)
  })
  shown.show(outline(1))
  const { port, url } = await served(shown)
  const paths = [...Array<string>(10).fill('tea.pptx'), 'tea.pdf', 'tea/1.png', 'tea/2.png']
  // On one connection, so that all have come in before the first is answered.
  const last = getting(port, 'nothing', 'Connection: close\r\n')
  const answers = raw(port, paths.map((path) => getting(port, `download/${path}`)).join('') + last)
  await vi.waitFor(() => expect(shown.asked).toHaveLength(1), { timeout: 20_000 })
  going.resolve()
  expect((await answers).body.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(paths.length - 1)
  expect(shown.asked.map(({ format, slide }) => `${format} ${slide}`).sort()).toEqual([
    'pdf null',
    'png 1',
    'png 2',
    'pptx null',
  ])
  await fetch(`${url}download/tea.pptx`)
  expect(shown.asked).toHaveLength(5)
})

test('a file that is asked for after a build is made anew, even while the one before it is being made', async () => {
  const going = later<void>()
  const bytes = new Uint8Array()
  const shown = source(async () => {
    const { revision } = shown.outline()!
    await going.promise
    return { type: 'file', name: `tea-${revision}.pptx`, bytes }
  })
  shown.show(outline(1))
  const { port, url } = await served(shown)
  const first = fetch(`${url}download/tea.pptx`)
  await vi.waitFor(() => expect(shown.asked).toHaveLength(1), { timeout: 20_000 })
  shown.show(outline(2))
  // When somebody listens to the events, the request before that on the same connection has come in.
  const second = dial(port, getting(port, 'download/tea.pptx') + getting(port, 'events'))
  await vi.waitFor(() => expect(shown.listeners()).toBe(1), { timeout: 20_000 })
  let answer = ''
  second.on('data', (chunk) => {
    answer += chunk
  })
  going.resolve()
  expect((await first).headers.get('content-disposition')).toContain('tea-1.pptx')
  await vi.waitFor(() => expect(answer).toContain('tea-2.pptx'), { timeout: 20_000 })
})

test('what goes wrong is told without a trace, and the next request is answered', async () => {
  const faults: Error[] = [new CliError(3, 'disk: no space left'), new Error('secret place'), new TypeError('oh')]
  const { url } = await served(
    source(async (wanted) => {
      const fault = faults.shift()
      if (fault) throw fault
      return makeFile(wanted)
    }),
  )
  const texts = [1, 2, 3].map(() => 'x')
  for (const index of texts.keys()) {
    const response = await fetch(`${url}download/tea.pptx`)
    expect(response.status).toBe(500)
    texts[index] = await response.text()
  }
  const ours = 'fandeck itself failed; with FANDECK_DEBUG=1 the terminal shows where.\n'
  expect(texts).toEqual(['disk: no space left\n', ours, ours])
  expect((await fetch(`${url}download/tea.pptx`)).status).toBe(200)
})

test('a stream that cannot begin breaks off, and the next request is answered', async () => {
  const broken = (): never => {
    throw new Error('no stream')
  }
  const { port, url } = await served({ ...source(makeFile), onChange: broken })
  expect((await ask(port, `/${SECRET}/events`)).body).toBe('')
  expect((await fetch(`${url}download/tea.pptx`)).status).toBe(200)
})

test('who goes away before the answer does no harm', async () => {
  const going = later<void>()
  const shown = source(async (wanted) => {
    await going.promise
    return { ...(await makeFile(wanted)), bytes: new Uint8Array(1_000_000) } as Download
  })
  const { port, url } = await served(shown)
  const socket = dial(port, getting(port, 'download/tea.pptx'))
  await vi.waitFor(() => expect(shown.asked).toHaveLength(1), { timeout: 20_000 })
  socket.destroy()
  going.resolve()
  expect((await (await fetch(`${url}download/tea.pptx`)).arrayBuffer()).byteLength).toBe(1_000_000)
})

test('a port that is taken is told, with what to do', async () => {
  const { port } = await served(source())
  const error = await serve(source(), { port }).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(CliError)
  expect(error).toMatchObject({
    exitCode: 3,
    message: `--port ${port}: it is in use by another program`,
    hint: 'name another one; 0 takes any that is free',
  })
})

test('close ends what is under way, and leaves nobody listening', async () => {
  const shown = source(() => new Promise(() => undefined))
  shown.show(outline(1))
  const one = await serve(shown, { port: 0, secret: SECRET })
  const requests = ['events', 'download/tea.pptx'].map((path) => getting(one.port, path))
  const sockets = [...requests, 'GET', ''].map((text) => dial(one.port, text))
  const ended = sockets.map((socket) => new Promise((resolve) => socket.resume().once('close', resolve)))
  await vi.waitFor(() => expect([shown.asked.length, shown.listeners()]).toEqual([1, 1]), { timeout: 20_000 })
  await Promise.all([one.close(), one.close()])
  await Promise.all(ended)
  expect(shown.listeners()).toBe(0)
  const refused = await new Promise((resolve) => connect(one.port, '127.0.0.1').once('error', resolve))
  expect(refused).toMatchObject({ code: 'ECONNREFUSED' })
})
