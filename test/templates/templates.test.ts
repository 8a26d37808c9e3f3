import { expect, test } from 'vitest'
import { openPackage } from '../../src/opc/open.ts'
import { seal } from '../../src/opc/seal.ts'
import { faultsIn } from '../validator.ts'
import { TEMPLATES } from './templates.ts'

test.each(Object.entries(TEMPLATES))(
  'the template "%s" is the same each time, and valid, and stays so',
  async (name, make) => {
    const bytes = make()
    expect(Buffer.from(make())).toEqual(Buffer.from(bytes))
    const { value, messages } = openPackage(bytes, `${name}.pptx`)
    expect(messages).toEqual([])
    // The validator knows the strict standard's namespaces, but not its percentages.
    if (name !== 'strict') expect(await faultsIn(bytes)).toEqual([])
    expect(await faultsIn(seal([...value!.parts.values()], value!.relationships))).toEqual([])
  },
)
