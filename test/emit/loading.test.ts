import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { afterAll, expect, test } from 'vitest'

const root = path.join(import.meta.dirname, '../..')
const folder = mkdtempSync(path.join(tmpdir(), 'fandeck-loading-'))
symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}')
writeFileSync(
  path.join(folder, 'main.ts'),
  `import { emitPptx } from ${JSON.stringify(path.join(root, 'src/emit/pptx/emit.ts'))}
import { ASSETS, everything } from ${JSON.stringify(path.join(root, 'test/emit/scenes.ts'))}
emitPptx(everything(), ASSETS, { modified: new Date(0) }).then((bytes) => console.log(bytes.length))`,
)
afterAll(() => rmSync(folder, { recursive: true }))

const length = async () => {
  const { emitPptx } = await import('../../src/emit/pptx/emit.ts')
  const { ASSETS, everything } = await import('./scenes.ts')
  return `${(await emitPptx(everything(), ASSETS, { modified: new Date(0) })).length}\n`
}

test('PptxGenJS loads from modules that Node reads, as the library is shipped', async () => {
  const outfile = path.join(folder, 'main.js')
  await build({
    entryPoints: [path.join(folder, 'main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  })
  expect(execFileSync(process.execPath, [outfile], { encoding: 'utf8' })).toBe(await length())
})

test('PptxGenJS loads from a CommonJS bundle without dynamic imports, as the command line is shipped', async () => {
  const outfile = path.join(folder, 'main.cjs')
  const supported = { 'dynamic-import': false }
  await build({
    entryPoints: [path.join(folder, 'main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    supported,
  })
  expect(execFileSync(process.execPath, [outfile], { encoding: 'utf8' })).toBe(await length())
})
