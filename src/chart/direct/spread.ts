interface Cluster {
  readonly members: number[]
  /** The sum of the places that the members want, as if all stood at the first one's. */
  wanted: number
}

/**
 * Places along a line, in order → places that are at least `gap` apart and within `[0, length]`, each as near to its own
 * as the others let it; null if there is no room for all.
 */
export function spread(places: readonly number[], gap: number, length: number): readonly number[] | null {
  const most = length - gap * (places.length - 1)
  if (most < 0) return null
  const clusters: Cluster[] = []
  const start = ({ wanted, members }: Cluster): number => Math.min(Math.max(wanted / members.length, 0), most)
  places.forEach((place, index) => {
    clusters.push({ members: [index], wanted: place - index * gap })
    while (clusters.length > 1 && start(clusters.at(-2)!) > start(clusters.at(-1)!)) {
      const last = clusters.pop()!
      const before = clusters.at(-1)!
      before.members.push(...last.members)
      before.wanted += last.wanted
    }
  })
  return clusters.flatMap((cluster) => cluster.members.map((index) => start(cluster) + index * gap))
}
