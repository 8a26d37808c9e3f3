import { readFileSync } from 'node:fs'
import type { SlideKind } from '../../../src/model/deck.ts'
import type { Outcome } from '../../../src/model/message.ts'
import type { Template, TemplateLayout } from '../../../src/model/template.ts'
import type { Theme } from '../../../src/model/theme.ts'
import { openPackage } from '../../../src/opc/open.ts'
import { readTemplate, type TemplateOptions } from '../../../src/read/template/read.ts'
import { readTheme } from '../../../src/read/theme.ts'
import { buildTemplate } from '../../templates/build.ts'
import type { LayoutSpec, MasterSpec } from '../../templates/spec.ts'
import { BRAND } from '../../templates/specs.ts'

const FILE = 'templates/themes/executive.yaml'

/** The theme that templates are read with. */
export const EXECUTIVE: Theme = readTheme({ file: FILE, source: readFileSync(FILE, 'utf8') }).value!

/** A template's bytes, read. */
export function reading(bytes: Uint8Array, options: Partial<TemplateOptions> = {}): Outcome<Template | null> {
  const opened = openPackage(bytes, 'brand.pptx')
  if (opened.value === null) throw new Error(opened.messages[0]?.reason)
  return readTemplate(opened.value, 'brand.pptx', { base: EXECUTIVE, ...options })
}

/** The same of one that can be used. */
export function template(bytes: Uint8Array, options: Partial<TemplateOptions> = {}): Template {
  return reading(bytes, options).value!
}

/** The brand's master with other layouts, and whatever else is different. */
export function withLayouts(layouts: readonly LayoutSpec[], more: Partial<MasterSpec> = {}): Uint8Array {
  return buildTemplate({ masters: [{ ...BRAND.masters[0]!, layouts, ...more }] })
}

/** The layout of a template that has a name. */
export function named(name: string, { layouts }: Template): TemplateLayout {
  return layouts.find((layout) => layout.name === name)!
}

/** Kind → the name of the layout that it takes, with a question mark where that is doubtful. */
export function chosen(found: Template, ...kinds: readonly SlideKind[]): readonly string[] {
  return kinds.map((kind) => {
    const { layout, doubtful } = found.choices.get(kind)!
    return `${found.layouts.find(({ key }) => key === layout)!.name}${doubtful ? '?' : ''}`
  })
}
