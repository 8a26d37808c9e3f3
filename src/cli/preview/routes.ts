import { CliError } from '../exit.ts'
import { ABSENT, type Answer, json, words } from './answer.ts'
import type { Assets } from './assets.ts'
import { IMMUTABLE } from './headers.ts'
import type { OutlineText } from './outline-text.ts'
import type { PreviewSource, Wanted } from './source.ts'
import { wantedAt } from './wanted.ts'

/** What there is to answer with. */
export interface Site {
  readonly source: PreviewSource
  readonly assets: Assets
  newest(): OutlineText | null
  download(wanted: Wanted): Promise<Answer>
}

/** The path of a request, behind the secret → its answer. A path is compared with what there is, and never leads to a file. */
export async function answerAt(path: string, site: Site): Promise<Answer> {
  try {
    return await find(path, site)
  } catch (error) {
    return failure(error)
  }
}

async function find(path: string, site: Site): Promise<Answer> {
  const asset = await site.assets(path)
  if (asset) return asset
  if (path === '/outline') return outline(site)
  const [, digest] = /^\/slides\/([\w-]+)$/.exec(path) ?? []
  if (digest !== undefined) return slide(digest, site)
  const wanted = wantedAt(path)
  return wanted ? site.download(wanted) : ABSENT
}

function outline(site: Site): Answer {
  const text = site.newest()
  return text ? json(200, text.json) : words(503, 'The first build is not done yet.', { 'Retry-After': '1' })
}

function slide(digest: string, { source }: Site): Answer {
  const content = source.content(digest)
  return content ? json(200, JSON.stringify(content), IMMUTABLE) : ABSENT
}

/** What the outside world did is told; of a fault in fandeck itself the terminal shows the place, on demand. */
function failure(error: unknown): Answer {
  if (error instanceof CliError) return words(500, error.message)
  if (process.env['FANDECK_DEBUG'] && error instanceof Error) process.stderr.write(`${error.stack}\n`)
  return words(500, 'fandeck itself failed; with FANDECK_DEBUG=1 the terminal shows where.')
}
