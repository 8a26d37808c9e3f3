import type { Audience } from '../model/audience.ts'
import type { DeckMeta } from '../model/deck.ts'
import { error, hasErrors, type Message, type Outcome } from '../model/message.ts'
import { didYouMean } from '../model/nearest.ts'
import type { SlideSize, Theme } from '../model/theme.ts'
import type { Input, Part, ReportPart } from './input.ts'
import { pinpointIn } from './pinpoint.ts'

/** The theme of slides that name none. */
const DEFAULT_THEME = 'executive'

/** Input → the decks to make from it, each with its audience and theme. Empty where an error leaves nothing to make. */
export async function openInput(input: Input): Promise<Outcome<readonly Part[]>> {
  const { decodeText } = await import('../read/decode.ts')
  const source = decodeText(input.bytes, input.file)
  if (source.value === null || hasErrors(source.messages)) return { value: [], messages: source.messages }
  const text = { file: input.file, source: source.value }
  const opened = input.kind === 'report' ? await openReport(text, input) : await openSlides(text, input)
  const texts = [text, ...input.library.audiences.values()]
  return { value: opened.value, messages: pinpointIn([...source.messages, ...opened.messages], texts) }
}

async function openReport(text: { file: string; source: string }, input: Input): Promise<Outcome<readonly Part[]>> {
  const [{ readReport }, { parseInline }] = await Promise.all([
    import('../read/report.ts'),
    import('../parse/inline.ts'),
  ])
  const all = await readAudiences(input)
  const names = [...all.keys()].filter((name) => all.get(name)?.value !== 'abstract')
  const report = readReport(text, { parseInline, audiences: names, set: input.set })
  const messages: Message[] = [...report.messages]
  // An audience of the report's own list that there is not has been told with the report's errors.
  const listed = report.value?.audiences.filter((name) => names.includes(name)) ?? []
  const wanted = input.audiences ?? (listed.length > 0 ? listed : names)
  const asked = input.audiences !== null || listed.length > 0
  const parts: ReportPart[] = []
  for (const name of wanted) {
    const audience = all.get(name)
    messages.push(...(audience?.messages ?? []))
    if (!audience || audience.value === 'abstract') {
      messages.push(
        error('compile/audience', `unknown audience "${name}"`, { file: '--audience' }, didYouMean(name, names)),
      )
    } else if (audience.value !== null) {
      const { theme: own, size } = audience.value
      const place = themePlace(input, name)
      const theme = await findTheme({ name: input.theme ?? own, size, place }, input, messages)
      checkDeck(audience.value, input, messages)
      if (report.value && theme)
        parts.push({
          type: 'report',
          name,
          report: report.value,
          audience: { ...audience.value, theme: theme.name },
          theme,
          asked,
        })
    }
  }
  return { value: parts, messages }
}

type AudienceFile = Outcome<Audience | 'abstract' | null>

/** Every audience of the library, by name, in order of name. */
export async function readAudiences(input: Pick<Input, 'library'>): Promise<ReadonlyMap<string, AudienceFile>> {
  const [{ isAbstract, readAudience }, { parseInline }] = await Promise.all([
    import('../read/audience.ts'),
    import('../parse/inline.ts'),
  ])
  const { audiences } = input.library
  const read = new Map<string, AudienceFile>()
  for (const name of [...audiences.keys()].sort()) {
    const text = audiences.get(name)!
    read.set(
      name,
      isAbstract(text) ? { value: 'abstract', messages: [] } : readAudience(name, audiences, { parseInline }),
    )
  }
  return read
}

function themePlace(input: Input, audience: string): { file: string } {
  return { file: input.theme === null ? (input.library.audiences.get(audience)?.file ?? audience) : '--theme' }
}

interface Wanted {
  readonly name: string
  /** The format of the slides; null for the theme's own. */
  readonly size: SlideSize | null
  /** What names the theme. */
  readonly place: { readonly file: string }
}

async function findTheme({ name, size, place }: Wanted, input: Input, messages: Message[]): Promise<Theme | null> {
  const text = input.library.themes.get(name)
  if (!text) {
    messages.push(
      error('compile/theme', `unknown theme "${name}"`, place, didYouMean(name, input.library.themes.keys())),
    )
    return null
  }
  const { readTheme } = await import('../read/theme.ts')
  const theme = readTheme(text, size)
  messages.push(...theme.messages)
  return theme.value
}

function checkDeck(audience: Audience, input: Input, messages: Message[]): void {
  const { decks, audiences } = input.library
  if (decks.has(audience.deck)) return
  const place = { file: audiences.get(audience.name)?.file ?? audience.name }
  const hint = didYouMean(audience.deck, decks.keys())
  messages.push(error('compile/deck', `unknown deck template "${audience.deck}"`, place, hint))
}

async function openSlides(text: { file: string; source: string }, input: Input): Promise<Outcome<readonly Part[]>> {
  const [{ readFrontMatter }, { parseInline }] = await Promise.all([
    import('../read/front-matter.ts'),
    import('../parse/inline.ts'),
  ])
  const front = readFrontMatter(text, { parseInline, set: input.set })
  const messages: Message[] = [...front.messages]
  if (front.value === null) return { value: [], messages }
  const { meta, body, line } = front.value
  const place = { file: input.theme === null ? text.file : '--theme' }
  const wanted = { name: input.theme ?? meta.theme ?? DEFAULT_THEME, size: meta.size, place }
  const theme = await findTheme(wanted, input, messages)
  if (theme === null) return { value: [], messages }
  const name = text.file === '<stdin>' ? 'stdin' : text.file.replace(/^.*\//, '').replace(/\.[^.]+$/, '')
  const part: Part = { type: 'slides', name, meta: inProject(meta), text: { ...text, body, line }, theme }
  return { value: [part], messages }
}

/** The front matter with its paths relative to the slides' own folder, instead of to the project folder that it names. */
function inProject(meta: DeckMeta): DeckMeta {
  const data = Object.entries(meta.data).map(([key, file]) => [key, { ...file, path: projectPath(meta, file.path) }])
  const charts = Object.entries(meta.charts).map(([key, chart]) => [
    key,
    { ...chart, spec: projectPath(meta, chart.spec) },
  ])
  return { ...meta, data: Object.fromEntries(data), charts: Object.fromEntries(charts) }
}

/** A path that is relative to the project folder, made relative to the slides' own. */
export function projectPath(meta: DeckMeta, path: string): string {
  return meta.project === '' || meta.project === '.' ? path : `${meta.project}/${path}`
}
