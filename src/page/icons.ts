/** Strokes on a grid of 16 × 16. */
const PATHS = {
  previous: 'M10 3 5 8l5 5',
  next: 'm6 3 5 5-5 5',
  film: 'M3 2.5h10v4.5H3zM3 9h10v4.5H3z',
  one: 'M1.5 2.5h3v3h-3zM1.5 7h3v3h-3zM6.5 2.5h8v11h-8z',
  notes: 'M2 2.5h12v8.5H8L5 13.5V11H2zM4.5 5.5h7M4.5 8h5',
  compare: 'M1.5 3h5.5v10H1.5zM9 3h5.5v10H9z',
  present: 'M1.5 2.5h13v8h-13zM8 10.5V13M5 13.5h6M6.8 4.7v3.6l3-1.8z',
  download: 'M8 2v8M4.5 6.8 8 10.3l3.5-3.5M2.5 13.5h11',
  full: 'M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4',
  panel: 'M1.5 2.5h13v11h-13zM10 2.5v11',
  theme: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zm0 1.5v9a4.5 4.5 0 0 0 0-9z',
  help: 'M5.5 5.8a2.5 2.5 0 1 1 3.6 2.3C8.3 8.5 8 9 8 9.8M8 12.3v.400',
  close: 'm3.5 3.5 9 9M12.5 3.5l-9 9',
  error: 'M8 1.5 14.5 8 8 14.5 1.5 8zM8 5v3.5M8 10.7v.300',
  warning: 'M8 2 14.8 13.5H1.2zM8 6.3v3.4M8 11.5v.300',
} as const

/** The name of a sign on a button. */
export type IconName = keyof typeof PATHS

/** A sign in the colour of the text around it, for the eye alone. */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', '0 0 16 16')
  svg.setAttribute('class', `icon icon-${name}`)
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', PATHS[name])
  svg.append(path)
  return svg
}

const SVG = 'http://www.w3.org/2000/svg'
