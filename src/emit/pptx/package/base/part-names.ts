// The names of the parts that others point to.

export const PRESENTATION_PART = 'ppt/presentation.xml'
export const PRES_PROPS_PART = 'ppt/presProps.xml'
export const VIEW_PROPS_PART = 'ppt/viewProps.xml'
export const TABLE_STYLES_PART = 'ppt/tableStyles.xml'
export const MASTER_PART = 'ppt/slideMasters/slideMaster1.xml'
export const NOTES_MASTER_PART = 'ppt/notesMasters/notesMaster1.xml'
export const HANDOUT_MASTER_PART = 'ppt/handoutMasters/handoutMaster1.xml'
export const CORE_PART = 'docProps/core.xml'
export const APP_PART = 'docProps/app.xml'

/** A theme's part; each master has one of its own. */
export function themePart(master: 'slides' | 'notes' | 'handouts'): string {
  return `ppt/theme/theme${{ slides: 1, notes: 2, handouts: 3 }[master]}.xml`
}

/** A layout's part, by its place among the scene's layouts. */
export function layoutPart(index: number): string {
  return `ppt/slideLayouts/slideLayout${index + 1}.xml`
}

/** A slide's part; slides count from 1. */
export function slideName(number: number): string {
  return `ppt/slides/slide${number}.xml`
}
