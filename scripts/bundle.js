// Bundles the command line and the chart lane into dist/bin, and puts the fonts that charts are drawn with beside them.
import { createHash } from 'node:crypto'
import { chmod, copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { build } from 'esbuild'
import { copyFonts } from './fonts.js'

const out = new URL('../dist/bin/', import.meta.url)

/** vega-canvas imports node-canvas with a top-level await; charts are drawn without it. */
const noCanvas = {
  name: 'no-canvas',
  setup(bundler) {
    bundler.onResolve({ filter: /^canvas$/ }, () => ({ path: 'canvas', namespace: 'none' }))
    bundler.onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'module.exports = {}' }))
    bundler.onLoad({ filter: /vega-canvas.*\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      return { contents: source.replace(/await import\((['"])canvas\1\)/, '({})'), loader: 'js' }
    })
  },
}

/**
 * PptxGenJS loads `fs` and `https` anew for each slide, to read pictures that have a path or an address. Ours are bytes:
 * the bundle spares loading TLS (6 ms) and a copy of both modules a slide (60 ms of 1,000 slides), and the library can read nothing.
 */
const noReading = {
  name: 'no-reading',
  setup(bundler) {
    bundler.onLoad({ filter: /pptxgen\.es\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      const contents = source.replace(/import\((['"])node:(fs|https)\1\)/g, 'Promise.resolve({})')
      if (contents === source) throw new Error('PptxGenJS imports its modules in another way now')
      return { contents, loader: 'js' }
    })
  },
}

await mkdir(out, { recursive: true })
await build({
  entryPoints: { main: 'src/cli/main.ts', 'lane-main': 'src/cli/lane.ts' },
  outdir: 'dist/bin',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
  external: ['@resvg/resvg-js'],
  // The launcher runs the bundle as a script, where a dynamic import has no loader.
  supported: { 'dynamic-import': false },
  plugins: [noCanvas, noReading],
  define: { 'import.meta.url': '__importMetaUrl' },
  banner: { js: "const __importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
  legalComments: 'none',
  logLevel: 'warning',
  absWorkingDir: new URL('..', import.meta.url).pathname,
})
await copyFile(new URL('start.cjs', import.meta.url), new URL('start.cjs', out))
for (const [launcher, bundle] of [
  ['fandeck.cjs', 'main.cjs'],
  ['lane.cjs', 'lane-main.cjs'],
]) {
  const digest = createHash('sha256')
    .update(await readFile(new URL(bundle, out)))
    .digest('hex')
    .slice(0, 16)
  const file = new URL(launcher, out)
  await writeFile(file, `#!/usr/bin/env node\nrequire('./start.cjs').start('${bundle}', '${digest}')\n`)
  await chmod(file, 0o755)
}
await copyFonts(new URL('../dist/fonts/', import.meta.url))
