/**
 * The way from a folder to a file as a relative path; null where one of them is not below the current folder, for then the
 * way would tell of the disk. Both are named as messages name files.
 */
export function wayTo(file: string, folder: string): string | null {
  const from = steps(folder)
  const to = steps(file)
  if (from === null || to === null) return null
  const apart = from.findIndex((name, index) => name !== to[index])
  const shared = apart === -1 ? from.length : apart
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/')
}

/** The folders that a path leads through; null for an absolute one, and for one that climbs out. */
function steps(path: string): readonly string[] | null {
  if (/^(\/|[A-Za-z]:|\\)/.test(path)) return null
  const names: string[] = []
  for (const name of path.split('/').filter((one) => one !== '' && one !== '.')) {
    if (name !== '..') names.push(name)
    else if (names.pop() === undefined) return null
  }
  return names
}
