/** A face that text of a page is set in, and its characters. */
export interface UsedFace {
  /** The first family of its stack. */
  readonly family: string
  readonly bold: boolean
  readonly italic: boolean
  /** Each character once, in the order in which they come. */
  readonly characters: string
}

interface Look {
  readonly family: string
  readonly bold: boolean
  readonly italic: boolean
}

/** Slides as SVG of ours → the faces that their texts ask for, by the look that each text has or has from around it. */
export function facesIn(markup: string): readonly UsedFace[] {
  const found = new Map<string, Look & { characters: Set<string> }>()
  const around: Look[] = [{ family: '', bold: false, italic: false }]
  for (const [, closing, name, attributes = '', empty, text] of markup.matchAll(TOKEN)) {
    const look = around.at(-1)!
    if (text !== undefined) add(text, look, found)
    else if (closing !== '') around.pop()
    else if (name !== undefined && empty === '') around.push(within(attributes, look))
  }
  return [...found.values()].map(({ characters, ...look }) => ({ ...look, characters: [...characters].join('') }))
}

const TOKEN = /<(\/?)(\w+)([^<>]*?)(\/?)>|([^<]+)/g

function within(attributes: string, around: Look): Look {
  const stack = / font-family="([^"]*)"/.exec(attributes)?.[1]
  const weight = / font-weight="([^"]*)"/.exec(attributes)?.[1]
  const style = / font-style="([^"]*)"/.exec(attributes)?.[1]
  return {
    family: stack === undefined ? around.family : firstFamily(stack),
    bold: weight === undefined ? around.bold : weight === 'bold' || Number(weight) >= 600,
    italic: style === undefined ? around.italic : style !== 'normal',
  }
}

/** The family that a stack asks for first. */
export function firstFamily(stack: string): string {
  return stack.split(',')[0]!.trim().replace(/^'|'$/g, '')
}

function add(markup: string, look: Look, found: Map<string, Look & { characters: Set<string> }>): void {
  const text = decoded(markup).replace(/[\n\t]/g, '')
  if (text === '' || look.family === '') return
  const key = `${look.family}|${look.bold}|${look.italic}`
  const face = found.get(key) ?? { ...look, characters: new Set<string>() }
  found.set(key, face)
  // A browser asks for the composed letter where a text has a letter and its mark.
  for (const character of text + text.normalize('NFC')) face.characters.add(character)
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decoded(markup: string): string {
  return markup.replace(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name: string) =>
    code === undefined ? (ENTITIES[name] ?? whole) : String.fromCodePoint(Number(code)),
  )
}
