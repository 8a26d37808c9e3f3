import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Report } from '../src/index.ts'
import type { Finding } from '../src/model/report.ts'
import { plainText, type Text } from '../src/model/text.ts'
import { type Built, builtFrom, everyDeck, KINDS, SAMPLES } from './cases.ts'
import { all, linesOf, nameOf, open, relationshipsOf, shapesOf, slidesOf } from './emit/opened.ts'
import { has } from './needs.ts'
import { textParts, unzip } from './unzip.ts'
import { faultsIn, OFFICES } from './validator.ts'
import { drawOnce, folderWorld } from './world.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'fandeck-decks-'))
afterAll(() => rmSync(folder, { recursive: true }))

let decks: readonly Built[] = []
let parts: ReadonlyMap<string, Map<string, string>> = new Map()
beforeAll(async () => {
  decks = await everyDeck()
  parts = new Map(decks.map((deck) => [deck.title, open(deck.pptx)]))
})

/** What a law finds in each deck, with the deck's name; a law that holds finds nothing. */
function faults(law: (deck: Built, parts: Map<string, string>) => readonly string[]): readonly string[] {
  expect(decks.length).toBeGreaterThan(18)
  return decks.flatMap((deck) => law(deck, parts.get(deck.title)!).map((fault) => `${deck.title}: ${fault}`))
}

function saved(deck: Built): string {
  const file = path.join(folder, `${deck.title.replaceAll(' ', '-')}.pptx`)
  writeFileSync(file, deck.pptx)
  return file
}

/** Decks that between them hold every slide kind, every block and every theme; old Offices are asked about them. */
const FULL = ['kinds executive', 'kinds music', 'kpop-tiktok marketing', 'scripts fans']

test('the Open XML SDK finds no fault in any deck', async () => {
  const jobs = decks.flatMap((deck) => {
    const offices = FULL.includes(deck.title) ? OFFICES : (['Microsoft365'] as const)
    return offices.map((office) => ({ deck, office }))
  })
  expect(jobs.length).toBe(decks.length + 2 * FULL.length)
  const found: string[] = []
  const work = async (): Promise<void> => {
    for (let job = jobs.pop(); job; job = jobs.pop()) {
      const [fault] = await faultsIn(job.deck.pptx, { office: job.office })
      if (fault) found.push(`${job.deck.title}, ${job.office}: ${JSON.stringify(fault)}`)
    }
  }
  await Promise.all([work(), work()])
  expect(found).toEqual([])
})

test.skipIf(!has('python3'))('a second reader of zip and XML opens every part of every deck', () => {
  const program = [
    'import sys, zipfile, xml.etree.ElementTree as tree',
    'for file in sys.argv[1:]:',
    '  package = zipfile.ZipFile(file)',
    '  names = package.namelist()',
    '  assert package.testzip() is None and len(names) == len(set(names)), file',
    '  assert names[0] == "[Content_Types].xml", names[0]',
    '  for name in names:',
    '    if name.endswith((".xml", ".rels", ".svg")): tree.fromstring(package.read(name))',
    'print(len(sys.argv) - 1)',
  ]
  const { stdout, stderr } = spawnSync('python3', ['-c', program.join('\n'), ...decks.map(saved)], { encoding: 'utf8' })
  expect([stdout.trim(), stderr]).toEqual([String(decks.length), ''])
})

test('a second build gives the same bytes, with every chart drawn again', async () => {
  for (const from of [...SAMPLES, KINDS]) {
    const again = await builtFrom({ ...from, world: folderWorld(from.folder, drawOnce) }, { theme: null })
    const first = from === KINDS ? await builtFrom(KINDS) : decks
    for (const deck of again) {
      const twin = first.find(({ title }) => title === deck.title)!
      expect(Buffer.compare(deck.pptx, twin.pptx), deck.title).toBe(0)
    }
  }
})

test('the order in which audiences are built changes nothing', async () => {
  for (const from of SAMPLES) {
    const names = decks.filter(({ title }) => title.startsWith(from.name)).map(({ name }) => name)
    expect(names.length).toBeGreaterThan(1)
    const reversed = await builtFrom(from, { audiences: names.toReversed() })
    expect(reversed.map(({ name }) => name)).toEqual(names.toReversed())
    for (const deck of reversed) {
      const twin = decks.find(({ title }) => title === deck.title)!
      expect(Buffer.compare(deck.pptx, twin.pptx), deck.title).toBe(0)
    }
  }
})

/** Runs the bundle as another person on another machine would: another home, user, language, cache and time zone. */
function buildAs(user: string, zone: string, input: string): string {
  const home = path.join(folder, 'home', user)
  const output = path.join(home, 'decks')
  mkdirSync(home, { recursive: true })
  const env = { PATH: process.env['PATH']!, HOME: home, USER: user, LOGNAME: user, TZ: zone, LANG: 'de_DE.UTF-8' }
  const bundle = path.resolve('dist/bin/fandeck.cjs')
  const run = spawnSync(process.execPath, [bundle, 'build', path.resolve(input), '-q', '-o', output], {
    cwd: home,
    env,
    encoding: 'utf8',
  })
  expect([run.status, run.stderr]).toEqual([0, ''])
  return output
}

test('another time zone, user and folder change nothing, and what is shipped builds what is tested', () => {
  const tokyo = buildAs('zaphod', 'Asia/Tokyo', 'content/kpop-tiktok')
  const newYork = buildAs('trillian', 'America/New_York', 'content/kpop-tiktok')
  for (const name of ['marketing', 'music-industry', 'mental-health', 'executive']) {
    const file = `${name}.pptx`
    const bytes = readFileSync(path.join(tokyo, file))
    expect(Buffer.compare(bytes, readFileSync(path.join(newYork, file))), `Tokyo and New York: ${file}`).toBe(0)
    expect(readFileSync(path.join(tokyo, `${name}.md`), 'utf8')).toBe(
      readFileSync(path.join(newYork, `${name}.md`), 'utf8'),
    )
    const here = decks.find(({ title }) => title === `kpop-tiktok ${name}`)!.pptx
    expect(Buffer.compare(bytes, here), `the bundle and the sources: ${file}`).toBe(0)
    const words = [...unzip(bytes).values()].map((part) => Buffer.from(part).toString('latin1')).join('\n')
    expect(words).not.toMatch(/zaphod|fandeck-decks/)
  }
})

test('the four decks of the sample show twelve kinds and more, from the answer to what to do next', () => {
  const four = decks.filter(({ title }) => title.startsWith('kpop-tiktok'))
  const kinds = four.map(({ scene }) => scene.slides.map(({ kind }) => kind))
  expect(new Set(kinds.flat()).size).toBeGreaterThanOrEqual(12)
  for (const [index, deck] of kinds.entries()) {
    const parts = deck.filter((kind) =>
      ['cover', 'care-note', 'stats', 'next-steps', 'closing', 'sources'].includes(kind),
    )
    const care = four[index]!.name === 'mental-health' ? ['care-note'] : []
    const last = four[index]!.name === 'executive' ? [] : ['closing']
    expect(parts).toEqual(['cover', ...care, 'stats', 'next-steps', ...last, 'sources'])
  }
  expect(four.find(({ name }) => name === 'executive')!.slides).toBeLessThanOrEqual(8)
})

test('every slide has one title, and no title is there twice', () => {
  const found = faults((deck, opened) => {
    const titles = slidesOf(opened).map((slide) => {
      const shapes = shapesOf(slide).filter((shape) =>
        all(shape, 'p:ph').some(({ attributes }) => /^(title|ctrTitle)$/.test(attributes['type'] ?? '')),
      )
      return shapes.length === 1 ? linesOf(shapes[0]!).join(' ').trim() : `${shapes.length} titles`
    })
    expect(titles.length).toBe(deck.slides)
    const odd = titles.filter(
      (title, index) => title === '' || /^\d titles$/.test(title) || titles.indexOf(title) < index,
    )
    return [...odd, ...titles.filter((title, index) => title.replaceAll('|', ' ') !== deck.scene.slides[index]!.title)]
  })
  expect(found).toEqual([])
})

test('every picture says what it shows or that it is decoration, and none is described by a file name', () => {
  let described = 0
  const found = faults((_, opened) =>
    slidesOf(opened)
      .flatMap(shapesOf)
      .filter((shape) => shape.name === 'p:pic' || shape.name === 'p:graphicFrame')
      .flatMap((shape) => {
        const alt = all(shape, 'p:cNvPr')[0]!.attributes['descr'] ?? ''
        const decoration = all(shape, 'adec:decorative').length > 0
        if (alt !== '') described++
        const bad = (alt === '') !== decoration || /\.(png|jpe?g|svg|json)\b|preencoded|^image\d*$/i.test(alt)
        return bad ? [`${nameOf(shape)} is described as "${alt}"`] : []
      }),
  )
  expect(found).toEqual([])
  expect(described).toBeGreaterThan(20)
})

test('no two shapes of a slide share an id or a name', () => {
  const found = faults((_, opened) =>
    slidesOf(opened).flatMap((slide) => {
      const shapes = all(slide, 'p:cNvPr')
      const ids = shapes.map(({ attributes }) => attributes['id'])
      const names = shapesOf(slide).map(nameOf)
      const twice = [...ids, ...names].filter((id, index, list) => list.indexOf(id) < index)
      return [...twice, ...ids.filter((id) => !/^[1-9]\d*$/.test(id ?? ''))].map((id) => `${nameOf(shapes[1]!)}: ${id}`)
    }),
  )
  expect(found).toEqual([])
})

test('every part is led to and has a content type, and nothing leads to or types a part that is not there', () => {
  const found = faults((_, opened) => {
    const names = new Set(opened.keys())
    const led = new Set(['[Content_Types].xml', '_rels/.rels'])
    const dangling: string[] = []
    for (const name of ['', ...names]) {
      const relationships = relationshipsOf(opened, name)
      if (relationships.length > 0) led.add(name.replace(/([^/]*)$/, '_rels/$1.rels'))
      for (const { target, external } of relationships) {
        if (external && !/^(https?|mailto):/.test(target)) dangling.push(`${name} links to ${target}`)
        if (!external && !names.has(target)) dangling.push(`${name} leads to ${target}`)
        if (!external) led.add(target)
      }
    }
    const types = opened.get('[Content_Types].xml')!
    const overrides = [...types.matchAll(/PartName="\/([^"]+)"/g)].map((match) => match[1]!)
    const extensions = [...types.matchAll(/Extension="([^"]+)"/g)].map((match) => match[1]!)
    const typed = (name: string): boolean =>
      overrides.includes(name) || extensions.some((end) => end !== 'xml' && name.endsWith(`.${end}`))
    return [
      ...dangling,
      ...[...names].filter((name) => !led.has(name)).map((name) => `nothing leads to ${name}`),
      ...[...names]
        .filter((name) => !typed(name) && name !== '[Content_Types].xml')
        .map((name) => `${name} has no type`),
      ...overrides.filter((name) => !names.has(name)).map((name) => `${name} is typed and not there`),
      ...extensions.filter((end) => end !== 'xml' && ![...names].some((name) => name.endsWith(`.${end}`))),
    ]
  })
  expect(found).toEqual([])
})

test('a deck is dated with its report, and with nothing else', () => {
  const found = faults((deck, opened) => {
    const core = opened.get('docProps/core.xml')!
    const dates = [...core.matchAll(/<dcterms:(created|modified)[^>]*>([^<]*)</g)].map((match) => match[2])
    const wrong = dates.filter((date) => date !== `${deck.date}T00:00:00Z`)
    const today = new Date().toISOString().slice(0, 10)
    const stamped = [...opened].filter(([name, part]) => /\.(xml|rels)$/.test(name) && part.includes(today))
    return [
      ...wrong.map(String),
      ...(dates.length === 2 ? [] : ['two dates are missing']),
      ...stamped.map(([name]) => name),
    ]
  })
  expect(found).toEqual([])
})

test('no part names a place on this machine', () => {
  const places = [process.cwd(), os.homedir(), os.tmpdir(), os.hostname(), 'file:', 'C:\\', 'node_modules', '.vl.json']
  const here = places.filter((place) => place.length > 4)
  const found = faults((deck) =>
    [...unzip(deck.pptx)].flatMap(([name, bytes]) => {
      const part = Buffer.from(bytes).toString('latin1')
      return here.filter((place) => part.includes(place)).map((place) => `${name} says ${place}`)
    }),
  )
  expect(found).toEqual([])
})

/** Letters and digits only: what typography may change is not compared. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Everything that a reader of the file can find: texts, notes, alt texts, names, properties, the Markdown beside it. */
function allWords(deck: Built): string {
  const xml = [...textParts(deck.pptx).values()].map((part) =>
    part
      .replace(/<\/a:p>/g, '\n')
      .replace(/<\/(a:t|text|tspan)>/g, '')
      .replace(/<[^>]*?\b(descr|name|title)="([^"]*)"[^>]*>/g, '\n$2\n')
      .replace(/<[^>]*>/g, ''),
  )
  return [...xml, deck.markdown].join('\n').replaceAll('&amp;', '&').replaceAll('&apos;', "'").replaceAll('&quot;', '"')
}

function textsOf(finding: Finding): readonly Text[] {
  const { claim, title, detail, steps, stat, quote, implications } = finding
  const maybe = [claim, title, ...detail, ...steps, stat?.label, quote?.text, quote?.by, ...Object.values(implications)]
  return maybe.filter((text) => text !== null && text !== undefined)
}

function findingsOf(report: Report): readonly Finding[] {
  return report.sections.flatMap((section) => section.findings)
}

test('no text of a finding that was left out is anywhere in a file, nor what follows from it for somebody else', () => {
  let checked = 0
  const found = faults((deck) => {
    if (!deck.report) return []
    const shown = bare(allWords(deck))
    const chosen = new Set(deck.decisions.filter((decision) => decision.chosen).map((decision) => decision.finding))
    const known = new Set(
      findingsOf(deck.report)
        .filter((finding) => chosen.has(finding.id))
        .flatMap((finding) => textsOf({ ...finding, implications: {} }))
        .map((text) => plainText(text.inlines)),
    )
    return findingsOf(deck.report).flatMap((finding) => {
      const others = Object.entries(finding.implications).filter(([audience]) => audience !== deck.name)
      const texts = chosen.has(finding.id) ? others.map(([, text]) => text) : textsOf(finding)
      const hidden = texts.map((text) => plainText(text.inlines)).filter((text) => !known.has(text))
      checked += hidden.length
      const leaked = hidden.filter((text) => shown.includes(bare(text)))
      return leaked.map((text) => `${finding.id}: ${text}`)
    })
  })
  expect(found).toEqual([])
  expect(checked).toBeGreaterThan(300)
})

test('no word that only withheld findings use is in the file of an audience that must not see them', () => {
  const secrets = new Map<string, readonly string[]>()
  const everywhere = allWords(decks.find(({ title }) => title.startsWith('forty'))!).toLowerCase()
  const found = faults((deck) => {
    if (!deck.report) return []
    const findings = findingsOf(deck.report)
    const withheld = findings.filter(
      ({ never, only }) => never.includes(deck.name) || (only.length > 0 && !only.includes(deck.name)),
    )
    const words = (some: readonly Finding[]): string[] =>
      some.flatMap(textsOf).flatMap((text) => plainText(text.inlines).match(/[\p{L}\p{N}+]{4,}/gu) ?? [])
    const own = findings
      .filter((finding) => !withheld.includes(finding))
      .flatMap((finding) => {
        const { [deck.name]: implication } = finding.implications
        return textsOf({ ...finding, implications: implication ? { [deck.name]: implication } : {} })
      })
    const { title, subtitle, author, takeaways, charts, actions, glossary } = deck.report
    const sections = deck.report.sections.map((section) => [section.title, section.lede])
    const parts = [own, title, subtitle, author, sections, takeaways, charts, actions[deck.name], glossary]
    const free = everywhere + JSON.stringify(parts)
    const secret = words(withheld).filter((word) => !free.toLowerCase().includes(word.toLowerCase()))
    secrets.set(deck.title, secret)
    const shown = allWords(deck)
    return secret.filter((word) =>
      new RegExp(`(?<![\\p{L}\\p{N}])${word.replaceAll('+', '\\+')}(?![\\p{L}\\p{N}])`, 'iu').test(shown),
    )
  })
  expect(found).toEqual([])
  expect(secrets.get('kpop-tiktok marketing')).toEqual(expect.arrayContaining(['Bain', 'LGBTQ+', 'burnout', 'stigma']))
  expect(secrets.get('gates-and-limits press')).toEqual(expect.arrayContaining(['offer', 'pays', 'crew']))
})

test('a source, a term and a chart that only withheld findings need are withheld with them', () => {
  const press = decks.find(({ title }) => title === 'gates-and-limits press')!
  const board = decks.find(({ title }) => title === 'gates-and-limits board')!
  for (const secret of ['Secret memo', 'memo', 'Marlin', 'ferry company']) {
    expect(allWords(board)).toContain(secret)
    expect(allWords(press)).not.toContain(secret)
  }
  const marketing = decks.find(({ title }) => title === 'kpop-tiktok marketing')!
  for (const secret of ['just-b-tour', 'Just B', 'd4 and d5']) expect(allWords(marketing)).not.toContain(secret)
})
