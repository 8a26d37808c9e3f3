/** The font families that an SVG asks for, each once, in order. */
export function familiesIn(svg: string): readonly string[] {
  const stacks = [...svg.matchAll(/ font-family="([^"]*)"/g)].map(([, stack]) => stack!)
  return [...new Set(stacks.flatMap(familiesOf))]
}

/** The families of a stack as SVG writes it, best first. */
export function familiesOf(stack: string): string[] {
  return stack.split(',').map((family) => family.trim().replace(/^["']|["']$/g, ''))
}

/** The SVG with each stack of families replaced by the first of them that can be drawn. */
export function withFamilies(svg: string, substitutes: Readonly<Record<string, string>>): string {
  return svg.replace(/ font-family="([^"]*)"/g, (whole, stack: string) => {
    const first = familiesOf(stack).find((family) => Object.hasOwn(substitutes, family))
    return first === undefined ? whole : ` font-family="${substitutes[first]}"`
  })
}
