import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { expect, test } from 'vitest'
import { serve } from '../../src/cli/preview/serve.ts'
import { ask, CONFIDENTIAL, dial, getting, outline, type Reply, raw, SECRET, served, source } from './preview-site.ts'

const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
}

/** A server whose outline is confidential. */
async function confidential(): Promise<number> {
  const shown = source()
  shown.show(outline(1))
  return (await served(shown)).port
}

/** Holds a refusal: its status, and that it tells nothing, neither of the report nor of the program. */
function expectRefused(reply: Reply, status: number): void {
  expect(reply).toMatchObject({ status, headers: HEADERS })
  expect(Object.keys(reply.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  expect(reply.body).not.toContain(CONFIDENTIAL)
  expect(reply.body).not.toContain(SECRET)
  expect(reply.body).not.toMatch(/\bat .*:\d+:\d+|root:|node_modules/)
}

test('the address has a secret of 192 random bits, another one each time', async () => {
  const [one, other] = await Promise.all([serve(source(), { port: 0 }), serve(source(), { port: 0 })])
  expect(one.url).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${one.port}/[\\w-]{32}/$`))
  expect(new URL(one.url).pathname).not.toBe(new URL(other.url).pathname)
  await Promise.all([one.close(), other.close()])
})

test('only the loopback address is listened at', async () => {
  const port = await confidential()
  const addresses = Object.values(networkInterfaces()).flatMap((all) => all ?? [])
  const others = [
    ...addresses.filter(({ internal, family }) => !internal && family === 'IPv4'),
    { address: '127.0.0.2' },
  ]
  for (const { address } of others) {
    const reached = await new Promise((resolve) => {
      const socket = connect(port, address, () => resolve(true)).on('error', () => resolve(false))
      socket.setTimeout(1_000, () => socket.destroy(new Error('nobody there')))
    })
    expect({ address, reached }).toEqual({ address, reached: false })
  }
})

test.each([
  'evil.test',
  'evil.test:{port}',
  '127.0.0.1',
  '127.0.0.1:1',
  '127.0.0.1:{port}.evil.test',
  'localhost:{port}@evil.test',
  'localhost.evil.test:{port}',
  '127.1:{port}',
  '[::1]:{port}',
  '',
])('a host that leads here by DNS rebinding is refused: %s', async (host) => {
  const port = await confidential()
  expectRefused(await ask(port, `/${SECRET}/outline`, { Host: host.replace('{port}', String(port)) }), 403)
})

test('a request without a host, or with two of them, is refused', async () => {
  const port = await confidential()
  const line = `GET /${SECRET}/outline HTTP/1.1\r\nConnection: close\r\n`
  expectRefused(await raw(port, `${line}\r\n`), 403)
  expectRefused(await raw(port, `GET /${SECRET}/outline HTTP/1.0\r\n\r\n`), 403)
  const own = `Host: 127.0.0.1:${port}\r\n`
  expectRefused(await raw(port, `${line}${own}Host: evil.test\r\n\r\n`), 403)
  expectRefused(await raw(port, `${line}Host: evil.test\r\n${own}\r\n`), 403)
})

test('both of its own names are answered to', async () => {
  const port = await confidential()
  expect(await ask(port, `/${SECRET}/outline`)).toMatchObject({ status: 200, headers: HEADERS })
  expect(await ask(port, `/${SECRET}/outline`, { Host: `localhost:${port}` })).toMatchObject({ status: 200 })
})

test.each([
  { Origin: 'http://evil.test' },
  { Origin: 'null' },
  { Origin: 'http://127.0.0.1:1' },
  { Origin: 'https://127.0.0.1:{port}' },
  { Origin: 'http://localhost:{port}' },
  { 'Sec-Fetch-Site': 'cross-site' },
  { 'Sec-Fetch-Site': 'same-site' },
  { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': 'script' },
  { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' },
])('a request of another site is refused, even if it has the secret: %j', async (headers) => {
  const port = await confidential()
  const sent = JSON.parse(JSON.stringify(headers).replace('{port}', String(port))) as Record<string, string>
  for (const path of ['outline', 'events', 'page.js', 'download/tea.pptx', 'slides/d1-_G3st'])
    expectRefused(await ask(port, `/${SECRET}/${path}`, sent), 403)
  expectRefused(await ask(port, `/${SECRET}/outline`, sent, 'OPTIONS'), 403)
})

test('the page itself may be asked by its own origin', async () => {
  const port = await confidential()
  const own = { Origin: `http://127.0.0.1:${port}`, 'Sec-Fetch-Site': 'same-origin', 'Sec-Fetch-Mode': 'cors' }
  expect(await ask(port, `/${SECRET}/outline`, own)).toMatchObject({ status: 200, headers: HEADERS })
})

test('a link to the page may be followed from another site, but not into a frame, and not to a file', async () => {
  const port = await confidential()
  const link = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' }
  expect(await ask(port, `/${SECRET}/`, link)).toMatchObject({ status: 200, headers: HEADERS })
  expect(await ask(port, `/${SECRET}`, link)).toMatchObject({ status: 308, headers: { location: `/${SECRET}/` } })
  expectRefused(await ask(port, `/${SECRET}/`, { ...link, 'Sec-Fetch-Dest': 'iframe' }), 403)
  expectRefused(await ask(port, `/${SECRET}/`, { ...link, 'Sec-Fetch-Mode': 'no-cors' }), 403)
  expectRefused(await ask(port, `/${SECRET}/`, { ...link, Origin: 'http://evil.test' }, 'POST'), 403)
})

test.each([
  '/',
  '/outline',
  '/favicon.ico',
  '//',
  `//${SECRET}/outline`,
  `/x/${SECRET}/outline`,
  `/${SECRET.slice(0, -1)}/outline`,
  `/${SECRET}x/outline`,
  `/${SECRET.toLowerCase()}/outline`,
  `/?${SECRET}/outline`,
  `http://evil.test/${SECRET}/outline`,
  '*',
])('without the secret there is a plain page that says where the address stands: %s', async (path) => {
  const reply = await ask(await confidential(), path)
  expectRefused(reply, 403)
  expect(reply.headers['content-type']).toBe('text/plain; charset=utf-8')
  expect(reply.body).toBe(
    'This is a preview by fandeck. Open the address that it shows in the terminal where it runs.\n',
  )
})

test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])('%s changes nothing', async (method) => {
  const port = await confidential()
  expectRefused(await ask(port, '/', { 'Content-Length': '0' }, method), 403)
  const refused = await ask(port, `/${SECRET}/outline`, { 'Content-Length': '0' }, method)
  expectRefused(refused, 405)
  expect(refused.headers['allow']).toBe('GET, HEAD')
})

const NOWHERE = [
  '/..%2f..%2fetc/passwd',
  '/../../../../etc/passwd',
  '/%2e%2e/',
  '/%2e%2e/%2e%2e/etc/passwd',
  '//etc/passwd',
  '/@fs/etc/passwd?raw??',
  '/fonts/..%2f..%2fpackage.json',
  '/fonts/../page/page.html',
  '/fonts/%2e%2e%2f%2e%2e%2fpackage.json',
  '/fonts/..%5c..%5cpackage.json',
  '/fonts/Carlito-Bold.ttf%00.css',
  '/fonts/OFL.txt',
  '/fonts/',
  '/slides/../outline',
  '/slides/__proto__',
  '/slides/%00',
  '/slides/',
  '/download/..%2f..%2fetc%2fpasswd.pptx',
  '/download/%2e%2e/1.png',
  '/download/..%5creport.pptx',
  '/download/a%00b.pptx',
  '/download/%E0%A4%A.pptx',
  '/download/%zz.pptx',
  '/download/tea/0.png',
  '/download/tea/1.pptx',
  '/download/tea/1e3.png',
  '/download/tea.png',
  '/download/tea.exe',
  '/download/.pptx',
  '/%',
  '/%zz',
  '/%00',
  '/%5c..%5c',
  '/constructor',
  `/${'a/'.repeat(7_000)}`,
]

test.each(NOWHERE)('no path leads to a file: %s', async (path) => {
  const shown = source()
  shown.show(outline(1))
  const { port } = await served(shown)
  expectRefused(await ask(port, path), 403)
  expectRefused(await ask(port, `/${SECRET}${path}`), 404)
  expect(shown.asked).toEqual([])
})

test.each([
  ['a line that is no HTTP', 'hello\r\n\r\n'],
  ['a control character in the address', `GET /${SECRET}/\0 HTTP/1.1\r\n\r\n`],
  ['an address that is longer than any', `GET /${SECRET}/${'a'.repeat(100_000)} HTTP/1.1\r\n\r\n`],
  ['headers without an end', `GET /${SECRET}/ HTTP/1.1\r\n${'a: b\r\n'.repeat(20_000)}`],
  ['the greeting of TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
])('%s gets an answer that is as safe, and the end of the connection', async (_, text) => {
  const port = await confidential()
  expectRefused(await raw(port, text), 400)
  expect(await ask(port, `/${SECRET}/outline`)).toMatchObject({ status: 200 })
})

test('nothing is passed on to elsewhere', async () => {
  const port = await confidential()
  expect(await raw(port, `CONNECT evil.test:80 HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`)).toMatchObject({
    status: 0,
  })
})

test('a body is not read, not even asked for', async () => {
  const port = await confidential()
  const head = `POST /${SECRET}/outline HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n`
  const expecting = await raw(port, `${head}Expect: 100-continue\r\nContent-Length: 1000000000\r\n\r\n`)
  expectRefused(expecting, 405)
  expectRefused(await raw(port, `${head}Expect: tea\r\nContent-Length: 3\r\n\r\n`), 405)
  expectRefused(await raw(port, `${head}Transfer-Encoding: chunked\r\n\r\n`), 405)
  // What looks like a second request is a part of the body.
  const hidden = `GET /${SECRET}/outline HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`
  const smuggled = await raw(port, `${head}Content-Length: ${hidden.length}\r\n\r\n${hidden}`)
  expectRefused(smuggled, 405)
})

test('a request that does not come to its end is given up', async () => {
  const shown = source()
  const { port } = await served(shown, { patience: 100 })
  expectRefused(await raw(port, `GET /${SECRET}/ HTTP/1.1\r\nHost: 127.0.0.1`), 400)
  expectRefused(await raw(port, ''), 400)
  const { status, body } = await raw(port, `${getting(port, 'events', 'Content-Length: 5\r\n')}ab`)
  expect({ status, body }).toEqual({ status: 200, body: 'c\r\nretry: 500\n\n\r\n' })
})

test('a flood of connections is cut off, and leaves nothing behind', async () => {
  const port = await confidential()
  const sockets = Array.from({ length: 300 }, () => dial(port, `GET /${SECRET}/outline HTTP/1.1\r\n`))
  // The server ends those that are too many, and they alone.
  let ended = 0
  await new Promise<void>((resolve) => {
    for (const socket of sockets) {
      socket.once('close', () => {
        if (++ended === 44) resolve()
      })
    }
  })
  const gone = sockets
    .filter((socket) => !socket.destroyed)
    .map((socket) => new Promise((resolve) => socket.once('close', resolve)))
  expect(gone).toHaveLength(256)
  for (const socket of sockets) socket.destroy()
  await Promise.all(gone)
  await expect.poll(async () => (await ask(port, `/${SECRET}/outline`)).status, { timeout: 20_000 }).toBe(200)
})
