import { readFileSync } from 'node:fs'
import type { SlideSize, Theme } from '../../src/model/theme.ts'
import { readTheme } from '../../src/read/theme.ts'

export const THEME_NAMES = ['executive', 'marketing', 'music', 'mental-health'] as const

const themes = new Map<string, Theme>()

/** One of the built-in themes, in its own format or another. */
export function theme(name: string, size: SlideSize | null = null): Theme {
  const key = `${name} ${size}`
  const known = themes.get(key)
  if (known) return known
  const file = new URL(`../../templates/themes/${name}.yaml`, import.meta.url)
  const { value, messages } = readTheme({ file: `${name}.yaml`, source: readFileSync(file, 'utf8') }, size)
  if (value === null) throw new Error(`${name}: ${JSON.stringify(messages)}`)
  themes.set(key, value)
  return value
}
