import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { startProgram } from './program.js'

/** How long an installation may take, in milliseconds. */
const PATIENCE = 300_000

/** Packages of later days are not taken: what these tools need is as it was when their versions came out. */
const BEFORE = '2026-09-25'

/** The newest of each that run on Node 20. */
const PEERS = [
  {
    name: 'Marp CLI 4.5.1',
    packages: ['@marp-team/marp-cli@4.5.1'],
    front: 'marp: true',
    argv: () => ['node_modules/@marp-team/marp-cli/marp-cli.js', '--server', 'slides'],
    address: (port, slide) => `http://localhost:${port}/slides.md#${slide}`,
  },
  {
    name: 'Slidev 52.20.1',
    packages: ['@slidev/cli@52.20.1', '@slidev/theme-default@0.25.0'],
    front: 'theme: default\nfonts:\n  provider: none',
    argv: (port) => ['node_modules/@slidev/cli/bin/slidev.mjs', 'slides/slides.md', '--port', port, '--open', 'false'],
    address: (port, slide) => `http://localhost:${port}/${slide}`,
  },
]

/**
 * Installs Marp and Slidev from npm, into the folder, and starts each on slides that fandeck wrote. Each has the address
 * of a slide and the file to edit; one that cannot be had says why in `failed`.
 */
export async function startPeers({ folder, env, slides, slide, stops }) {
  const started = []
  for (const peer of PEERS) {
    const home = path.join(folder, peer.name.replaceAll(' ', '-'))
    try {
      started.push(await startPeer(peer, { home, env, slides, slide, stops }))
    } catch (error) {
      started.push({ name: peer.name, failed: error.message })
    }
  }
  return started
}

async function startPeer({ name, packages, front, argv, address }, { home, env, slides, slide, stops }) {
  await mkdir(path.join(home, 'slides'), { recursive: true })
  await writeFile(path.join(home, 'package.json'), '{ "private": true }\n')
  await install(packages, { cwd: home, env })
  const source = `---\n${front}\n---\n\n${commonMarkdown(slides)}`
  const file = path.join(home, 'slides/slides.md')
  await writeFile(file, source)
  const port = await freePort()
  const { stop } = await startProgram([process.execPath, ...argv(String(port))], {
    cwd: home,
    env: { ...env, PORT: String(port) },
    ready: /http:\/\/localhost:\d+/,
  })
  stops.push(stop)
  return { name, isPeer: true, url: address(port, slide), file, source }
}

/** fandeck's slides without what the others do not know: charts, citations, attributes, fences; notes are comments. */
function commonMarkdown(slides) {
  return slides
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/^!\[.*\]\(chart:.*\n/gm, '')
    .replace(/ ?\[@[^\]]*\]/g, '')
    .replace(/^(#.*?) \{.*\}$/gm, '$1')
    .replace(/^:::+ ?notes\n([\s\S]*?)^:::+$/gm, (_, notes) => `<!--\n${notes}-->`)
    .replace(/^:::.*\n/gm, '')
    .trim()
}

async function install(packages, { cwd, env }) {
  const argv = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', `--before=${BEFORE}`]
  const child = spawn('npm', [...argv, ...packages], {
    cwd,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: PATIENCE,
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said += text
  })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`npm cannot install it: ${code === null ? 'it takes too long' : said}`)
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
