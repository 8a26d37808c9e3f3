import type { Audience } from '../model/audience.ts'
import type { DeckMeta } from '../model/deck.ts'
import { type Memory, recalled } from '../model/memory.ts'
import { error, hasErrors, type Message, type Outcome } from '../model/message.ts'
import { didYouMean } from '../model/nearest.ts'
import type { ReferenceDoc, Template } from '../model/template.ts'
import type { SlideSize, Theme } from '../model/theme.ts'
import type { SourceText } from '../model/world.ts'
import type { ThemeDocument } from '../read/theme.ts'
import type { Input, Part, ReportPart } from './input.ts'
import { pinpointIn } from './pinpoint.ts'
import type { Templates } from './templates.ts'
import { wayTo } from './way-to.ts'

/** The theme of slides that name none. */
export const DEFAULT_THEME = 'executive'

/** Input → the decks to make from it, each with its audience and theme or template. Empty where an error leaves nothing to make. */
export async function openInput(
  input: Input,
  templates: Templates,
  memory?: Memory,
): Promise<Outcome<readonly Part[]>> {
  const { decodeText } = await import('../read/decode.ts')
  const source = decodeText(input.bytes, input.file)
  if (source.value === null || hasErrors(source.messages)) return { value: [], messages: source.messages }
  const text = { file: input.file, source: source.value }
  const opened =
    input.kind === 'report'
      ? await openReport(text, input, templates, memory)
      : await openSlides(text, input, templates, memory)
  const texts = [text, ...input.library.audiences.values()]
  return { value: opened.value, messages: pinpointIn([...source.messages, ...opened.messages], texts) }
}

async function openReport(
  text: SourceText,
  input: Input,
  templates: Templates,
  memory?: Memory,
): Promise<Outcome<readonly Part[]>> {
  const [{ readReport }, { parseInline }] = await Promise.all([
    import('../read/report.ts'),
    import('../parse/inline.ts'),
  ])
  const all = await readAudiences(input, memory)
  const names = [...all.keys()].filter((name) => all.get(name)?.value !== 'abstract')
  const { set } = input
  const report = recalled(
    memory,
    'report',
    () => [text.file, text.source, JSON.stringify(set), ...names],
    () => readReport(text, { parseInline, audiences: names, set }, memory),
  )
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
      const { theme: own, size, referenceDoc } = audience.value
      const place = themePlace(input, name)
      const look = await findLook(
        { name: input.theme ?? own, size, place, referenceDoc },
        input,
        templates,
        messages,
        memory,
      )
      checkDeck(audience.value, input, messages)
      if (report.value && look) {
        const found = audience.value
        const from = () => [found, look.name, look.file, input.output]
        const value = recalled(memory, 'audience in its look', from, () => inLook(found, look, input))
        parts.push({ type: 'report', name, report: report.value, audience: value, ...look.of, asked })
      }
    }
  }
  return { value: parts, messages }
}

/** The audience with the theme and the template that its deck really gets. */
function inLook({ referenceDoc: _, ...plain }: Audience, { name, file }: Look, input: Input): Audience {
  return { ...plain, theme: name, ...fromOutput(file, input) }
}

type AudienceFile = Outcome<Audience | 'abstract' | null>

/** Every audience of the library, by name, in order of name. */
export async function readAudiences(
  input: Pick<Input, 'library'>,
  memory?: Memory,
): Promise<ReadonlyMap<string, AudienceFile>> {
  const [{ isAbstract, readAudience }, { parseInline }] = await Promise.all([
    import('../read/audience.ts'),
    import('../parse/inline.ts'),
  ])
  const { audiences } = input.library
  return recalled(
    memory,
    'audiences',
    () => [...audiences].flat(),
    () => {
      const read = new Map<string, AudienceFile>()
      for (const name of [...audiences.keys()].sort()) {
        const text = audiences.get(name)!
        read.set(
          name,
          isAbstract(text) ? { value: 'abstract', messages: [] } : readAudience(name, audiences, { parseInline }),
        )
      }
      return read
    },
  )
}

function themePlace(input: Input, audience: string): { file: string } {
  return { file: input.theme === null ? (input.library.audiences.get(audience)?.file ?? audience) : '--theme' }
}

interface Wanted {
  /** Of the theme. */
  readonly name: string
  /** The format of the slides; null for the theme's own. */
  readonly size: SlideSize | null
  /** What names the theme. */
  readonly place: { readonly file: string }
  /** The template that the audience or the slides name; it comes before the theme's. */
  readonly referenceDoc: ReferenceDoc | undefined
}

/** How a deck looks: its theme and, where there is one, its template, whose theme it is then. */
interface Look {
  /** The name of the theme that was asked for. */
  readonly name: string
  readonly of: { readonly theme: Theme; readonly template: Template | null }
  /** The file of the template, as messages name it; null for none. */
  readonly file: string | null
}

async function findLook(
  wanted: Wanted,
  input: Input,
  templates: Templates,
  messages: Message[],
  memory?: Memory,
): Promise<Look | null> {
  const found = await findTheme(wanted, input, messages, memory)
  if (found === null) return null
  const { readReferenceDoc } = await import('../read/reference-doc.ts')
  const own = readReferenceDoc(found.root).referenceDoc
  const { value, messages: said } = await templates.find(found, wanted.referenceDoc, own)
  messages.push(...said)
  if (hasErrors(said)) return null
  const template = value?.template ?? null
  return {
    name: found.theme.name,
    of: { theme: template?.theme ?? found.theme, template },
    file: value?.file ?? null,
  }
}

/** The template as Markdown in the output folder names it. */
function fromOutput(file: string | null, { output }: Input): { readonly referenceDoc?: ReferenceDoc } {
  const path = file === null ? null : wayTo(file, output)
  return path === null ? {} : { referenceDoc: { path, place: { file: output } } }
}

async function findTheme(
  { name, size, place }: Wanted,
  input: Input,
  messages: Message[],
  memory?: Memory,
): Promise<ThemeDocument | null> {
  const text = input.library.themes.get(name)
  if (!text) {
    messages.push(
      error('compile/theme', `unknown theme "${name}"`, place, didYouMean(name, input.library.themes.keys())),
    )
    return null
  }
  const { readThemeDocument } = await import('../read/theme.ts')
  const theme = recalled(
    memory,
    'theme',
    () => [text, size],
    () => readThemeDocument(text, size),
  )
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

async function openSlides(
  text: SourceText,
  input: Input,
  templates: Templates,
  memory?: Memory,
): Promise<Outcome<readonly Part[]>> {
  const [{ readFrontMatter }, { parseInline }] = await Promise.all([
    import('../read/front-matter.ts'),
    import('../parse/inline.ts'),
  ])
  const front = readFrontMatter(text, { parseInline, set: input.set }, memory)
  const messages: Message[] = [...front.messages]
  if (front.value === null) return { value: [], messages }
  const { meta, body, line } = front.value
  const place = { file: input.theme === null ? text.file : '--theme' }
  const { size, referenceDoc } = meta
  const wanted = { name: input.theme ?? meta.theme ?? DEFAULT_THEME, size, place, referenceDoc }
  const look = await findLook(wanted, input, templates, messages, memory)
  if (look === null) return { value: [], messages }
  const name = text.file === '<stdin>' ? 'stdin' : text.file.replace(/^.*\//, '').replace(/\.[^.]+$/, '')
  const own = recalled(
    memory,
    'meta in its project',
    () => [meta],
    () => inProject(meta),
  )
  const part: Part = { type: 'slides', name, meta: own, text: { ...text, body, line }, ...look.of }
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
