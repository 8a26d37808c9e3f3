import type { Place } from '../model/message.ts'
import { type MapTree, treeAt } from './tree.ts'

/** Where the first of some paths that a theme's author wrote stands; the file's start where none is written. */
export function placeIn(root: MapTree, ...paths: readonly (readonly PropertyKey[])[]): Place {
  for (const path of paths) {
    const tree = treeAt(root, path)
    if (tree) return tree.place
  }
  return root.place
}

/** The path of a colour by its name: `roles.title`, `colors.accent1` or `takeaway.bg`. */
export function pathsOf(name: string): readonly (readonly PropertyKey[])[] {
  return [name.split('.'), ['roles', name], ['colors', name]]
}
