/** JSON for people and for diffs: what fits on a line is on one line, numbers have two decimals at most. */
export function readableJson(value: unknown): string {
  return `${write(value, '')}\n`
}

const WIDTH = 120

function write(value: unknown, indent: string): string {
  const flat = inOneLine(value)
  if (flat.length + indent.length <= WIDTH || typeof value !== 'object' || value === null) return flat
  const deeper = `${indent}  `
  const lines = Array.isArray(value)
    ? value.map((item) => write(item, deeper))
    : entriesOf(value).map(([key, item]) => `${JSON.stringify(key)}: ${write(item, deeper)}`)
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  return `${open}\n${lines.map((line) => `${deeper}${line}`).join(',\n')}\n${indent}${close}`
}

function inOneLine(value: unknown): string {
  if (typeof value === 'number') return String(Math.round(value * 100) / 100)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(', ')}]`
  const entries = entriesOf(value).map(([key, item]) => `${JSON.stringify(key)}: ${inOneLine(item)}`)
  return entries.length > 0 ? `{ ${entries.join(', ')} }` : '{}'
}

function entriesOf(value: object): readonly (readonly [string, unknown])[] {
  return Object.entries(value).filter(([, item]) => item !== undefined)
}

/** XML with an element a line, indented by a space a level. Characters inside an element stay as they are. */
export function readableXml(xml: string): string {
  const tokens = xml.match(/<(?:"[^"]*"|'[^']*'|[^>"'])*>|[^<]+/g) ?? []
  const lines: string[] = []
  let depth = 0
  let open = false
  for (const token of tokens) {
    if (depth === 0 && token.trim() === '') continue
    const closes = token.startsWith('</')
    if (closes) depth--
    const continues = !token.startsWith('<') || (closes && open)
    if (continues && lines.length > 0) lines[lines.length - 1] += token
    else lines.push(`${' '.repeat(depth)}${token}`)
    const opens = token.startsWith('<') && !/^<[/?!]|\/>$/.test(token)
    if (opens) depth++
    open = opens || !token.startsWith('<')
  }
  return `${lines.join('\n')}\n`
}
