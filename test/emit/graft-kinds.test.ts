import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compile, hasErrors } from '../../src/index.ts'
import { SLIDE_KINDS } from '../../src/model/deck.ts'
import { brand, colorMaps, fourToThree, pictureBackground } from '../templates/templates.ts'
import { faultsIn, OFFICES } from '../validator.ts'
import { drawNothing, folderWorld, inputOf } from '../world.ts'

test.each(Object.entries({ brand, fourToThree, colorMaps, pictureBackground }))(
  'every kind of slide can be made in the template "%s", without a fault',
  async (name, make) => {
    const referenceDoc = { file: `${name}.pptx`, bytes: make() }
    const input = inputOf(readFileSync('test/kinds/slides.md'), { kind: 'slides', formats: ['pptx'], referenceDoc })
    const { value, messages } = await compile(input, folderWorld('test/kinds', drawNothing))
    expect(messages.filter((message) => hasErrors([message]))).toEqual([])
    const [deck] = value.decks
    expect(new Set(deck!.scene.slides.map(({ kind }) => kind))).toEqual(new Set(SLIDE_KINDS))
    const found = await Promise.all(OFFICES.map((office) => faultsIn(deck!.files.pptx!, { office })))
    expect(found.flat()).toEqual([])
  },
)
