import { spawnSync } from 'node:child_process'
import { chmodSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from './fandeck.ts'

const ADDRESS = 'http://127.0.0.1:4173/a-_Z9/'

const folder = temporaryFolder()

/** As scripts/bundle.js bundles the program: in node_modules the library brings an opener of its own. */
beforeAll(async () => {
  writeFileSync(
    `${folder}/main.ts`,
    `import { openBrowser } from '${process.cwd()}/src/cli/preview/open-browser.ts'\n` +
      `void openBrowser('${ADDRESS}').then(() => process.stdout.write('went on'))\n`,
  )
  await build({
    entryPoints: [`${folder}/main.ts`],
    outfile: `${folder}/main.cjs`,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': '__importMetaUrl' },
    banner: { js: "const __importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
  })
})

/** Opens the address where only the programs of a folder are to be found. */
function openWith(programs: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${folder}/main.cjs`], {
    env: { ...process.env, PATH: programs },
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

/** What whoever opens an address is called. */
const OPENER = process.platform === 'darwin' ? 'open' : 'xdg-open'

// Windows finds what opens an address without PATH.
const everywhereElse = test.skipIf(process.platform === 'win32')

everywhereElse("the system's opener gets the address, and nothing else", () => {
  const programs = temporaryFolder()
  // A pipe: whoever reads it waits until the opener, which nobody waits for, has written.
  spawnSync('mkfifo', [`${programs}/said`])
  writeFileSync(`${programs}/${OPENER}`, `#!/bin/sh\nprintf '%s|' "$@" > '${programs}/said'\n`)
  chmodSync(`${programs}/${OPENER}`, 0o755)
  expect(openWith(programs)).toEqual({ status: 0, stdout: 'went on', stderr: '' })
  const said = spawnSync('cat', [`${programs}/said`], { timeout: 30_000, encoding: 'utf8' })
  expect(said.stdout).toBe(`${ADDRESS}|`)
})

everywhereElse('where nothing opens addresses, nothing is said', () => {
  expect(openWith(temporaryFolder())).toEqual({ status: 0, stdout: 'went on', stderr: '' })
})
