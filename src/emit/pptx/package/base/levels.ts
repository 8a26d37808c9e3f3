import type { LevelStyle } from '../../../../model/slide-layout.ts'
import type { Theme } from '../../../../model/theme.ts'
import { writeXml } from '../../../../opc/write-xml.ts'
import { element } from '../../../../opc/xml.ts'
import { paragraphDifferences, runDifferences } from '../differences.ts'
import type { Script } from '../fonts.ts'
import { levelLook } from '../look.ts'

/** The levels of a list style, `a:lvl1pPr` to `a:lvl9pPr`, as far as they differ from those that they inherit. */
export function levelsXml(
  own: readonly LevelStyle[],
  from: readonly LevelStyle[],
  theme: Theme,
  script: Script,
): string {
  return own.map((level, index) => levelXml(index + 1, level, from[index], theme, script)).join('')
}

function levelXml(
  number: number,
  level: LevelStyle,
  inherited: LevelStyle | undefined,
  theme: Theme,
  script: Script,
): string {
  const own = levelLook(level)
  const from = inherited ? levelLook(inherited) : null
  const paragraph = paragraphDifferences(own, from, theme)
  const run = runDifferences(own, from, theme, script)
  if (from === null) Object.assign(paragraph.attributes, COMPLETE)
  if (from === null) run.attributes['kern'] ??= '1200'
  const hasRun = run.children.length > 0 || Object.keys(run.attributes).length > 0
  const children = hasRun
    ? [...paragraph.children, element('a:defRPr', run.attributes, ...run.children)]
    : paragraph.children
  if (children.length === 0 && Object.keys(paragraph.attributes).length === 0) return ''
  return writeXml(element(`a:lvl${number}pPr`, paragraph.attributes, ...children))
}

/** What PowerPoint writes for every level of a master and never changes. */
const COMPLETE = { defTabSz: '914400', eaLnBrk: '1', latinLnBrk: '0', hangingPunct: '1' }
