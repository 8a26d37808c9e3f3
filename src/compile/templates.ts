import { type Memory, recalled } from '../model/memory.ts'
import { error, hasErrors, type Message, type Outcome } from '../model/message.ts'
import type { Package } from '../model/package.ts'
import type { ReferenceDoc, Template } from '../model/template.ts'
import type { World } from '../model/world.ts'
import type { ThemeDocument } from '../read/theme.ts'
import type { Input, TemplateFile, TemplateUse } from './input.ts'

/** The templates of a build: each file is read once, however many decks are made in it. */
export interface Templates {
  /**
   * The template that comes first: the command line's, else the first that is named, read with a theme that says what its
   * cards and charts look like and which layouts are wanted. Null for none, and after an error.
   */
  find(theme: ThemeDocument, ...named: readonly (ReferenceDoc | undefined)[]): Promise<Outcome<FoundTemplate | null>>
  /** What was read, in order. */
  readonly uses: readonly TemplateUse[]
}

/** A template and the file that it was read from, as messages name it. */
export interface FoundTemplate {
  readonly template: Template
  readonly file: string
}

/** No template read yet. */
export function createTemplates(input: Input, world: World): Templates {
  const packages = new Map<string, Outcome<Package | null>>()
  const templates = new Map<string, Outcome<Template | null>>()
  const uses = new Map<string, TemplateUse>()
  const open = async ({ file, bytes }: TemplateFile): Promise<Outcome<Package | null>> => {
    const { openPackage } = await import('../opc/open.ts')
    const macros = input.macros === true
    const opened = recalled(
      world.memory,
      'package',
      () => [bytes, file, Number(macros)],
      () => openPackage(bytes, file, { macros }),
    )
    const said = { value: opened.value, messages: opened.messages.map(withOption) }
    packages.set(file, said)
    return said
  }
  const read = async (source: TemplateFile, theme: ThemeDocument): Promise<Outcome<FoundTemplate | null>> => {
    const { file } = source
    const key = `${file} ${theme.theme.name}`
    const made =
      templates.get(key) ?? (await readWith(theme, packages.get(file) ?? (await open(source)), file, world.memory))
    templates.set(key, made)
    if (made.value && !uses.has(file)) uses.set(file, useOf(file, made.value))
    return { value: made.value && { template: made.value, file }, messages: made.messages }
  }
  return {
    get uses() {
      return [...uses.values()]
    },
    async find(theme, ...named) {
      if (input.referenceDoc) return read(input.referenceDoc, theme)
      const first = named.find((one) => one !== undefined)
      if (first === undefined) return { value: null, messages: [] }
      const file = await fileOf(first, input, world)
      return file.value === null ? { value: null, messages: file.messages } : read(file.value, theme)
    },
  }
}

/** Who meets a template with macros is told how to take it without them. */
function withOption(message: Message): Message {
  if (message.rule !== 'package/macros' || message.severity !== 'error') return message
  return { ...message, hint: `${message.hint}, or take it without them: --allow-macros` }
}

/** The file that a document names; one that cannot be read is an error there. */
async function fileOf(
  { path, place }: ReferenceDoc,
  input: Input,
  world: World,
): Promise<Outcome<TemplateFile | null>> {
  // Slides may come from standard input, which has no folder of its own.
  const from = place.file === input.file ? undefined : place.file
  const read = await world.read(path, from)
  if (read.type === 'bytes') return { value: { file: world.name(path, from), bytes: read.bytes }, messages: [] }
  return { value: null, messages: [error('read/file', `"${path}" ${read.reason}`, place, read.hint)] }
}

async function readWith(
  { theme, root }: ThemeDocument,
  opened: Outcome<Package | null>,
  file: string,
  memory?: Memory,
): Promise<Outcome<Template | null>> {
  if (opened.value === null || hasErrors(opened.messages)) return { value: null, messages: opened.messages }
  const [{ readTemplate }, { readLayoutMapping }, { readReferenceDoc }] = await Promise.all([
    import('../read/template/read.ts'),
    import('../read/template/mapping.ts'),
    import('../read/reference-doc.ts'),
  ])
  const written = readReferenceDoc(root).referenceDoc
  const own = written !== undefined && nameIn(written.path) === nameIn(file)
  const { value } = opened
  const template = recalled(
    memory,
    'template',
    () => [value, file, theme, root],
    () => readTemplate(value, file, { base: theme, own, mapping: readLayoutMapping(root) }),
  )
  const messages = [...opened.messages, ...template.messages]
  return { value: hasErrors(messages) ? null : template.value, messages }
}

/** The last name of a path. */
function nameIn(path: string): string {
  return path.replace(/^.*[\\/]/, '')
}

function useOf(file: string, { choices }: Template): TemplateUse {
  const layouts = new Set([...choices.values()].map(({ layout }) => layout))
  return { file, kinds: choices.size, layouts: layouts.size }
}
