import type { FileRule } from '../rule.ts'
import { contentTypes, targets } from './content-types.ts'
import { media } from './media.ts'
import { notesPages } from './notes.ts'
import { presentation, themes } from './presentation.ts'
import { reachable, references } from './references.ts'
import { shapes } from './shapes.ts'

/** What is asked of a package: faults that schemas do not know of and that PowerPoint, or a person, stumbles over. */
export const PACKAGE_RULES: readonly FileRule[] = [
  contentTypes,
  targets,
  references,
  reachable,
  presentation,
  themes,
  shapes,
  notesPages,
  media,
]
