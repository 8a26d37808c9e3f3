// `npm run gallery`: draws every kind of slide in every theme and both sizes into docs/gallery, from test/kinds/slides.md.
import { execFileSync } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..')
const slides = path.join(root, 'test/kinds/slides.md')
const gallery = path.join(root, 'docs/gallery')
const folder = await mkdtemp(path.join(os.tmpdir(), 'fandeck-gallery-'))

/** The theme that the catalogue's pictures are drawn in. */
const CATALOGUE = 'executive'

try {
  await rm(gallery, { recursive: true, force: true })
  await mkdir(gallery, { recursive: true })
  const themes = (await readdir(path.join(root, 'templates/themes'))).map((file) => path.basename(file, '.yaml'))
  for (const theme of themes.sort()) {
    for (const size of ['16:9', '4:3']) {
      const drawn = draw(theme, size)
      await copyFile(path.join(drawn, 'sheet.png'), path.join(gallery, `${theme}-${size.replace(':', 'x')}.png`))
      if (theme === CATALOGUE && size === '16:9') await copyKinds(drawn)
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}

/** Draws the slides and returns the folder that holds their pictures. */
function draw(theme, size) {
  const out = path.join(folder, `${theme}-${size.replace(':', 'x')}`)
  const program = path.join(root, 'dist/bin/fandeck.cjs')
  const argv = ['build', slides, '-q', '-f', 'png', '--theme', theme, '--set', `size=${size}`, '-o', out]
  execFileSync(process.execPath, [program, ...argv], { stdio: 'inherit' })
  return path.join(out, 'slides')
}

/** The first slide of each kind, by the classes of the headings: slides.md is written so that none of its slides is divided. */
async function copyKinds(drawn) {
  const kinds = [...(await readFile(slides, 'utf8')).matchAll(/^# .*\{\.([a-z-]+)/gm)].map((match) => match[1])
  const pictures = (await readdir(drawn)).filter((file) => file.startsWith('slide-')).sort()
  if (pictures.length !== kinds.length) throw new Error(`${kinds.length} slides became ${pictures.length}`)
  for (const kind of new Set(kinds))
    await copyFile(path.join(drawn, pictures[kinds.indexOf(kind)]), path.join(gallery, `${kind}.png`))
}
