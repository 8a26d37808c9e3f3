/** A drawing made safe and small, or what about it is not safe. */
export type Cleaned = { readonly svg: string } | { readonly unsafe: string }

/** An element of SVG; text stands as it is escaped. */
interface Element {
  readonly name: string
  readonly attributes: Map<string, string>
  readonly children: (Element | string)[]
}

const ELEMENTS = new Set([
  ...['svg', 'g', 'path', 'rect', 'circle', 'line', 'text', 'tspan'],
  ...['defs', 'clipPath', 'linearGradient', 'radialGradient', 'stop', 'pattern'],
])

/** What Vega writes for browsers and for assistive technology; the deck has its own alt text. */
const DROPPED = /^(?:class|role|version|style|cursor|pointer-events|aria-[\w-]+|xmlns:xlink|xml:space)$/

const ATTRIBUTES = new Set([
  ...['xmlns', 'width', 'height', 'viewBox', 'id', 'd', 'transform', 'opacity', 'display', 'clip-path', 'patternUnits'],
  ...['x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'fx', 'fy', 'dx', 'dy', 'offset', 'gradientUnits', 'viewBox'],
  ...['fill', 'fill-opacity', 'stroke', 'stroke-opacity', 'stroke-width', 'stroke-linecap', 'stroke-linejoin'],
  ...[
    'stroke-dasharray',
    'stroke-dashoffset',
    'stroke-miterlimit',
    'stop-color',
    'stop-opacity',
    'preserveAspectRatio',
  ],
  ...['font-family', 'font-size', 'font-style', 'font-variant', 'font-weight', 'text-anchor', 'direction'],
])

/**
 * An SVG as Vega writes it → the same picture from an allow-list of elements and attributes, without scripts, links,
 * pictures or addresses, without parts that paint nothing, and with numbers rounded to a thousandth.
 */
export function cleanSvg(source: string): Cleaned {
  const root = parse(source.replace(ILLEGAL, ''))
  if (typeof root === 'string') return { unsafe: root }
  const unsafe = faultIn(root)
  return unsafe === null ? { svg: write(tidy(root)!) } : { unsafe }
}

/** Characters that XML 1.0 does not allow. */
const ILLEGAL = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

const TOKEN = /<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy

/** The tree of an SVG, or what is wrong with it. */
function parse(source: string): Element | string {
  const top: Element = { name: '', attributes: new Map(), children: [] }
  const open = [top]
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex
    const token = TOKEN.exec(source)
    if (!token) return `markup at character ${at}`
    const [, closing, name = '', attributes = '', empty, text] = token
    const parent = open.at(-1)!
    if (text !== undefined) parent.children.push(text)
    else if (closing) {
      if (open.length < 2 || open.pop()!.name !== name) return `markup at character ${at}`
    } else {
      const element: Element = { name, attributes: attributesOf(attributes), children: [] }
      parent.children.push(element)
      if (!empty) open.push(element)
    }
  }
  const [root] = top.children
  return open.length === 1 && typeof root === 'object' && root.name === 'svg' ? root : 'markup without an end'
}

function attributesOf(source: string): Map<string, string> {
  return new Map([...source.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!]))
}

function faultIn({ name, attributes, children }: Element): string | null {
  if (!ELEMENTS.has(name)) return `an element "${name}"`
  for (const [key, value] of attributes) {
    if (DROPPED.test(key)) continue
    if (!ATTRIBUTES.has(key)) return `an attribute "${key}"`
    if (/url\s*\((?!#[\w-]+\)$)/i.test(value) || /&#|\\/.test(value)) return `an address in "${key}"`
  }
  for (const child of children) {
    const fault = typeof child === 'string' ? null : faultIn(child)
    if (fault !== null) return fault
  }
  return null
}

/** The element without what paints nothing; null if nothing is left. */
function tidy(element: Element): Element | null {
  const { name, attributes } = element
  if (isHidden(attributes) || isEmptyGround(attributes)) return null
  const children = element.children
    .map((child) => (typeof child === 'string' ? child : tidy(child)))
    .filter((child) => child !== null)
  if (name === 'g' && children.length === 0) return null
  const kept = [...attributes].filter(([key]) => !DROPPED.test(key))
  return { name, attributes: new Map(kept.map(([key, value]) => [key, tidyValue(key, value)])), children }
}

/** Vega hides labels that would overlap, but writes them. */
function isHidden(attributes: Map<string, string>): boolean {
  return attributes.get('display') === 'none' || attributes.get('opacity') === '0'
}

/** Vega draws a path behind every group, mostly without a paint. */
function isEmptyGround(attributes: Map<string, string>): boolean {
  const paints = [attributes.get('fill') ?? 'none', attributes.get('stroke') ?? 'none']
  return (
    attributes.get('class') === 'background' && paints.every((paint) => paint === 'none' || paint === 'transparent')
  )
}

function tidyValue(key: string, value: string): string {
  if (value === 'transparent') return 'none'
  if (key === 'font-family') return value.replaceAll('&quot;', '').replaceAll("'", '')
  return /^(?:id|fill|stroke|clip-path)$/.test(key) ? value : rounded(value)
}

/** More than three decimals are below what anyone sees, and differ between processors. */
function rounded(value: string): string {
  return value.replace(/-?\d*\.\d{4,}(?:e[-+]?\d+)?|-?\d+(?:\.\d+)?e[-+]?\d+/gi, (number) =>
    String(Math.round(Number(number) * 1000) / 1000 + 0),
  )
}

function write({ name, attributes, children }: Element): string {
  const inside = children.map((child) => (typeof child === 'string' ? child : write(child))).join('')
  if (name === 'g' && attributes.size === 0) return inside
  const start = `<${name}${[...attributes].map(([key, value]) => ` ${key}="${value}"`).join('')}`
  return inside === '' ? `${start}/>` : `${start}>${inside}</${name}>`
}
