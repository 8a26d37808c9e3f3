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

/**
 * yargs loads what lays out its help with everything else: loading ICU's word breaker for it takes 30 ms of each start.
 * And it makes the help of each command that runs, for a command that might ask for it later (10 ms); none of ours does.
 */
const lazyHelp = {
  name: 'lazy-help',
  setup(bundler) {
    bundler.onResolve({ filter: /^(cliui|string-width)$/ }, ({ path, importer, resolveDir }) =>
      /yargs.lib.platform-shims/.test(importer) ? { path, namespace: 'lazy', pluginData: resolveDir } : undefined,
    )
    bundler.onLoad({ filter: /.*/, namespace: 'lazy' }, ({ path, pluginData }) => ({
      contents: `module.exports = (...args) => require('${path}').default(...args)`,
      resolveDir: pluginData,
    }))
    bundler.onLoad({ filter: /yargs.build.lib.command\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      const contents = source.replace(/yargs\.getInternalMethods\(\)\.getUsageInstance\(\)\.cacheHelpMessage\(\);/, '')
      if (contents === source) throw new Error('yargs makes its help in another way now')
      return { contents, loader: 'js' }
    })
  },
}

/** PDFKit brings a reader of fonts, half as much as all the rest: a file of its own, so that only a build of a PDF reads it. */
const pdfkitApart = {
  name: 'pdfkit-apart',
  setup(bundler) {
    bundler.onResolve({ filter: /^pdfkit$/ }, ({ kind }) =>
      kind === 'entry-point' ? undefined : { path: './pdfkit.cjs', external: true },
    )
  },
}

/** What all bundles have in common. */
const common = {
  outdir: 'dist/bin',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
  // Half as much to read; what a fault's trace names stays.
  minifyWhitespace: true,
  define: { 'import.meta.url': '__importMetaUrl' },
  banner: { js: "const __importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
  legalComments: 'none',
  logLevel: 'warning',
  absWorkingDir: new URL('..', import.meta.url).pathname,
}

await mkdir(out, { recursive: true })
await build({ ...common, entryPoints: { pdfkit: 'pdfkit' }, footer: { js: 'module.exports = module.exports.default' } })
await build({
  ...common,
  entryPoints: { main: 'src/cli/main.ts', 'lane-main': 'src/cli/lane.ts' },
  external: ['@resvg/resvg-js'],
  // fflate's own entry for Node loads worker threads (5 ms), which are of use for its asynchronous functions alone.
  alias: { fflate: 'fflate/browser' },
  // The launcher runs the bundle as a script, where a dynamic import has no loader.
  supported: { 'dynamic-import': false },
  plugins: [noCanvas, noReading, lazyHelp, pdfkitApart],
})
await copyFile(new URL('start.cjs', import.meta.url), new URL('start.cjs', out))
for (const [launcher, bundle] of [
  ['fandeck.cjs', 'main.cjs'],
  ['lane.cjs', 'lane-main.cjs'],
]) {
  const source = ascii(await readFile(new URL(bundle, out), 'utf8'))
  await writeFile(new URL(bundle, out), source)
  const digest = createHash('sha256').update(source).digest('hex').slice(0, 16)
  const file = new URL(launcher, out)
  await writeFile(file, `#!/usr/bin/env node\nrequire('./start.cjs').start('${bundle}', '${digest}')\n`)
  await chmod(file, 0o755)
}
// The page of the preview, for browsers of the last years.
await build({
  entryPoints: { page: 'src/page/main.ts', style: 'src/page/style.css' },
  outdir: 'dist/page',
  bundle: true,
  format: 'iife',
  target: ['chrome115', 'firefox115', 'safari16.4'],
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
  absWorkingDir: common.absWorkingDir,
})
await copyFile(new URL('../src/page/page.html', import.meta.url), new URL('../dist/page/page.html', import.meta.url))
await copyFonts(new URL('../dist/fonts/', import.meta.url))

/**
 * The launcher reads a bundle byte by byte, ten times as fast as UTF-8. esbuild escapes what is in strings; what it leaves is in
 * regular expressions, where the same escape holds.
 */
function ascii(source) {
  return source.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
