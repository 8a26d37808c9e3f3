import type { Size } from '../../model/geometry.ts'
import type { Package, Part } from '../../model/package.ts'
import { child, childrenNamed, find, type XmlElement } from '../../opc/xml.ts'
import { type Colors, colorMap, USUAL_MAP } from './color.ts'
import { type OfficeTheme, officeTheme, overridden } from './office-theme.ts'
import { relatedById, relatedByType, treeOf } from './parts.ts'

/** A master of a template and what its layouts inherit from it. */
export interface MasterSource {
  readonly part: Part
  readonly root: XmlElement
  readonly theme: OfficeTheme
  readonly colors: Colors
  /** `p:defaultTextStyle` of the presentation. */
  readonly defaults: XmlElement | undefined
}

/** A layout of a template as its parts have it. */
export interface LayoutSource {
  readonly part: Part
  readonly root: XmlElement
  readonly master: MasterSource
  /** The master's theme, or what the layout has in its place. */
  readonly theme: OfficeTheme
  /** What colours mean on the layout and its slides. */
  readonly colors: Colors
}

/** A template's presentation part, masters and layouts. */
export interface Sources {
  readonly size: Size
  readonly masters: readonly MasterSource[]
  /** In the order of the masters and of each master's list. */
  readonly layouts: readonly LayoutSource[]
}

/** A package → its masters and layouts; null where its main part is no presentation. */
export function sourcesOf(pack: Package): Sources | null {
  const main = pack.parts.get(pack.main)
  const root = treeOf(main)
  if (!main || root?.name !== 'p:presentation') return null
  const defaults = child(root, 'p:defaultTextStyle')
  const masters = relatedIn(find(root, 'p:sldMasterIdLst'), 'p:sldMasterId', main, pack).flatMap((part) =>
    masterOf(part, defaults, pack),
  )
  return { size: sizeOf(root), masters, layouts: masters.flatMap((master) => layoutsOf(master, pack)) }
}

/** A point has this many English metric units. */
export const EMU = 12_700

/** Without a size slides are 10 by 7.5 inches, as in PowerPoint. */
function sizeOf(root: XmlElement): Size {
  const { cx, cy } = child(root, 'p:sldSz')?.attributes ?? {}
  const points = (value: string | undefined, otherwise: number): number => {
    const emu = Number(value)
    return emu > 0 ? emu / EMU : otherwise
  }
  return { width: points(cx, 720), height: points(cy, 540) }
}

function masterOf(part: Part, defaults: XmlElement | undefined, pack: Package): readonly MasterSource[] {
  const root = treeOf(part)
  if (root === null) return []
  const theme = officeTheme(treeOf(relatedByType(pack, part, 'theme')))
  const map = child(root, 'p:clrMap')
  return [{ part, root, theme, colors: { scheme: theme.scheme, map: map ? colorMap(map) : USUAL_MAP }, defaults }]
}

function layoutsOf(master: MasterSource, pack: Package): readonly LayoutSource[] {
  return relatedIn(child(master.root, 'p:sldLayoutIdLst'), 'p:sldLayoutId', master.part, pack).flatMap((part) => {
    const root = treeOf(part)
    return root === null ? [] : [layoutOf(part, root, master, pack)]
  })
}

function layoutOf(part: Part, root: XmlElement, master: MasterSource, pack: Package): LayoutSource {
  const override = treeOf(relatedByType(pack, part, 'themeOverride'))
  const theme = override ? overridden(master.theme, override) : master.theme
  const map = find(root, 'p:clrMapOvr', 'a:overrideClrMapping')
  return {
    part,
    root,
    master,
    theme,
    colors: { scheme: theme.scheme, map: map ? colorMap(map) : master.colors.map },
  }
}

/** The parts that a list's entries lead to, each once. */
function relatedIn(list: XmlElement | undefined, name: string, from: Part, pack: Package): readonly Part[] {
  const parts = (list ? childrenNamed(list, name) : []).flatMap(
    ({ attributes }) => relatedById(pack, from, attributes['r:id']) ?? [],
  )
  return [...new Set(parts)]
}
