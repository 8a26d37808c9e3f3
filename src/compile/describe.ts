import { distinct, type Message, type Outcome } from '../model/message.ts'
import { plainText } from '../model/text.ts'
import type { Library } from './input.ts'
import { readAudiences } from './open.ts'

/** An audience as a list shows it. */
export interface AudienceEntry {
  readonly name: string
  readonly title: string
  readonly question: string
  readonly theme: string
  /** The file that it is read from. */
  readonly file: string
}

/** A theme as a list shows it. */
export interface ThemeEntry {
  readonly name: string
  readonly heading: string
  readonly body: string
  readonly file: string
}

/** Every audience that a deck can be built for, by name. */
export async function listAudiences(library: Library): Promise<Outcome<readonly AudienceEntry[]>> {
  const messages: Message[] = []
  const entries: AudienceEntry[] = []
  for (const [name, read] of await readAudiences({ library })) {
    messages.push(...read.messages)
    if (read.value === null || read.value === 'abstract') continue
    const { title, question, theme } = read.value
    const file = library.audiences.get(name)!.file
    entries.push({ name, title, question: plainText(question.inlines), theme, file })
  }
  // What is wrong with a file that several extend is told once.
  return { value: entries, messages: distinct(messages) }
}

/** Every theme, by name. */
export async function listThemes(library: Library): Promise<Outcome<readonly ThemeEntry[]>> {
  const { readTheme } = await import('../read/theme.ts')
  const messages: Message[] = []
  const entries: ThemeEntry[] = []
  for (const name of [...library.themes.keys()].sort()) {
    const text = library.themes.get(name)!
    const read = readTheme(text)
    messages.push(...read.messages)
    if (read.value)
      entries.push({ name, heading: read.value.fonts.heading, body: read.value.fonts.body, file: text.file })
  }
  return { value: entries, messages }
}
