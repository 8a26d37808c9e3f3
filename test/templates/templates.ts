import { seal } from '../../src/opc/seal.ts'
import { buildTemplate, ROOT, templateParts } from './build.ts'
import { inOddPrefixes, inStrict, strictName } from './dialects.ts'
import {
  BRAND,
  COLOR_MAPS,
  DUPLICATE_PLACEHOLDERS,
  FOOTERS_ON_LAYOUTS,
  FOUR_TO_THREE,
  HIDDEN_SLIDE,
  LOCALISED,
  NO_CONTENT_LAYOUT,
  NO_LAYOUTS,
  NO_SLIDES,
  PICTURE_BACKGROUND,
  POTX,
  TWO_MASTERS,
  UNKNOWN_FONTS,
} from './specs.ts'

/** Wide, with the usual layouts, a logo, a band, footers on every layout, and two slides of instructions. */
export const brand = (): Uint8Array => buildTemplate(BRAND)

/** 4:3, with the usual layouts and smaller text. */
export const fourToThree = (): Uint8Array => buildTemplate(FOUR_TO_THREE)

/** A light master and a dark one, with layouts of the same names. */
export const twoMasters = (): Uint8Array => buildTemplate(TWO_MASTERS)

/** Layouts with German names and no types: only their placeholders say what they are for. */
export const localised = (): Uint8Array => buildTemplate(LOCALISED)

/** No layout for a title and content of any kind. */
export const noContentLayout = (): Uint8Array => buildTemplate(NO_CONTENT_LAYOUT)

/** Pictures behind everything: one on the master, another on the title slide, which does not show the master's shapes. */
export const pictureBackground = (): Uint8Array => buildTemplate(PICTURE_BACKGROUND)

/** As LibreOffice writes them: content placeholders without an `idx`, so that several on a layout cannot be told apart. */
export const duplicatePlaceholders = (): Uint8Array => buildTemplate(DUPLICATE_PLACEHOLDERS)

/** Date, footer and page number on the layouts alone, and not at the same place on each. */
export const footersOnLayouts = (): Uint8Array => buildTemplate(FOOTERS_ON_LAYOUTS)

/** A slide that is hidden between two that are not. */
export const hiddenSlide = (): Uint8Array => buildTemplate(HIDDEN_SLIDE)

/** No slides, as a template should be. */
export const noSlides = (): Uint8Array => buildTemplate(NO_SLIDES)

/** A master without layouts, on which no slide can be. */
export const noLayouts = (): Uint8Array => buildTemplate(NO_LAYOUTS)

/** Saved as a template, `.potx`. */
export const potx = (): Uint8Array => buildTemplate(POTX)

/** Fonts that nobody has the widths of. */
export const unknownFonts = (): Uint8Array => buildTemplate(UNKNOWN_FONTS)

/** A dark master by its mapping of colours, with a layout that is light again. */
export const colorMaps = (): Uint8Array => buildTemplate(COLOR_MAPS)

/** `brand` with prefixes that nobody uses. */
export const oddPrefixes = (): Uint8Array => seal(templateParts(BRAND).map(inOddPrefixes), ROOT)

/** `brand` in the strict standard. */
export const strict = (): Uint8Array =>
  seal(
    templateParts(BRAND).map(inStrict),
    ROOT.map((found) => ({ ...found, type: strictName(found.type) })),
  )

/** Every template by its name. All can be opened; `noLayouts` alone cannot be used. */
export const TEMPLATES: Readonly<Record<string, () => Uint8Array>> = {
  brand,
  fourToThree,
  twoMasters,
  localised,
  noContentLayout,
  pictureBackground,
  duplicatePlaceholders,
  footersOnLayouts,
  hiddenSlide,
  noSlides,
  noLayouts,
  potx,
  unknownFonts,
  colorMaps,
  oddPrefixes,
  strict,
}
