/** Where the first baseline lies, as a share of the line's pitch: ascent / (ascent + descent) of the OS/2 table's `usWin` metrics, as PowerPoint reckons. */
export function baselineShare(font: string): number {
  return BASELINES.get(font.trim().toLowerCase()) ?? USUAL_BASELINE
}

const BASELINES: ReadonlyMap<string, number> = new Map([
  ['arial', 1854 / 2288],
  ['calibri', 1950 / 2500],
  ['cambria', 1946 / 2401],
  ['consolas', 1884 / 2398],
  ['courier new', 1705 / 2320],
  ['georgia', 1878 / 2327],
  ['times new roman', 1825 / 2268],
  ['verdana', 2059 / 2489],
])

const USUAL_BASELINE = 0.81
