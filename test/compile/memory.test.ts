import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keepFiles } from '../../src/cli/kept-files.ts'
import { type BuildMemory, createMemory } from '../../src/cli/memory.ts'
import type { DrawResult, Input, Memory, Outcome, Result, World } from '../../src/index.ts'
import { compile } from '../../src/index.ts'
import { CORPUS, KINDS, SAMPLES } from '../cases.ts'
import { drawNothing, folderWorld } from '../world.ts'
import { EDIT } from './edits.ts'
import { createInputs, createWorlds, type Project, reportProject, slidesProject } from './projects.ts'

/** A memory of which nobody can change anything. */
function frozen(memory: Memory): Memory {
  return { recall: (what, from, make) => memory.recall(what, from, () => freeze(make())) }
}

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || Object.isFrozen(value)) return value
  if (value instanceof Map || value instanceof Set) {
    for (const one of value instanceof Map ? [...value].flat() : value) freeze(one)
    const never = (): never => {
      throw new TypeError('what is remembered does not change')
    }
    Object.assign(value, { set: never, add: never, delete: never, clear: never })
  }
  for (const one of Object.values(value)) freeze(one)
  return Object.freeze(value)
}

/** Builds, and builds the same from nothing: there must be no difference. */
async function same(input: Input, world: World, memory: BuildMemory): Promise<Outcome<Result>> {
  const built = await compile(input, { ...world, memory: frozen(memory) })
  memory.turn()
  const anew = await compile(input, world)
  if (!isDeepStrictEqual(built, anew)) expect(built).toStrictEqual(anew)
  return built
}

test.each([...CORPUS, ...SAMPLES, KINDS].map((one) => [one.name, one] as const))(
  '%s: a build with a memory is one without',
  async (_, { input, folder }) => {
    const memory = createMemory()
    const drawn = new Map<string, Promise<DrawResult>>()
    const world = folderWorld(folder, (request) => {
      const key = JSON.stringify(request)
      const result = drawn.get(key) ?? drawNothing(request)
      drawn.set(key, result)
      return result
    })
    const kept = { ...world, read: keepFiles().reading(world.read) }
    const wanted = { ...input, formats: [], contents: true }
    const first = await same(wanted, kept, memory)
    const { size } = memory
    const second = await compile(wanted, { ...kept, memory })
    expect(isDeepStrictEqual(second, first)).toBe(true)
    expect(memory.size).toBe(size)
  },
)

test.each([
  ['report', reportProject, 5],
  ['slides', slidesProject, 5],
] as const)('whatever is changed in a %s, a build with a memory is one from nothing', async (_, start, runs) => {
  await fc.assert(
    fc.asyncProperty(fc.array(EDIT, { minLength: 6, maxLength: 10 }), async (edits) => {
      const memory = createMemory()
      const inputOf = createInputs()
      const worldOf = createWorlds()
      const check = async (project: Project): Promise<Outcome<Result>> => {
        return same({ ...inputOf(project), contents: true }, worldOf(project), memory)
      }
      let project = start()
      await check(project)
      for (const edit of edits) {
        const next = edit(project)
        const { messages } = await check(next)
        // Who has made a mistake takes it back, mostly: a project with errors shows little.
        if (!messages.some(({ severity }) => severity === 'error')) project = next
      }
    }),
    { numRuns: runs },
  )
})

/** A memory that counts what is made, by what it is. */
function counting(memory: BuildMemory): {
  readonly memory: Memory
  readonly made: () => Readonly<Record<string, number>>
} {
  let counts: Record<string, number> = {}
  return {
    memory: {
      recall: (what, from, make) =>
        memory.recall(what, from, () => {
          counts[what] = (counts[what] ?? 0) + 1
          return make()
        }),
    },
    made: () => {
      const found = counts
      counts = {}
      return found
    },
  }
}

test('a build lays out the slides that changed, and the others are the very same objects', async () => {
  const memory = createMemory()
  const { memory: counted, made } = counting(memory)
  const inputOf = createInputs()
  const worldOf = createWorlds()
  const build = async (project: Project): Promise<Result> => {
    const { value } = await compile(inputOf(project), { ...worldOf(project), memory: counted })
    memory.turn()
    return value
  }
  const start = reportProject()
  const written = (from: string, to: string): Project => {
    return { ...start, pieces: start.pieces.map((piece) => piece.replace(from, to)) }
  }
  const first = await build(start)
  expect(made()['slide']).toBeGreaterThan(10)
  await build(start)
  expect(made()).toEqual({})
  // Only who markets sees what a drinker said.
  const second = await build(written('Nobody wants to miss it', 'Nobody wants to miss a cup'))
  expect(made()).toMatchObject({ report: 1, text: 1, slide: 1, scene: 1 })
  const [before, after] = [first, second].map(({ decks }) => decks.map(({ scene }) => scene))
  expect(after![0]).toBe(before![0])
  const others = after![1]!.slides.filter((slide) => !before![1]!.slides.includes(slide))
  expect(others.map(({ title }) => title)).toEqual(['Nobody wants to miss a cup'])
  // A line above everything moves places, and nothing that is seen.
  await build(written('sections:', '# A remark\nsections:'))
  expect(made()).not.toHaveProperty('scene')
})

test('over many edits it keeps no more than at first', async () => {
  const memory = createMemory()
  const inputOf = createInputs()
  const worldOf = createWorlds()
  const start = reportProject()
  const sizes: number[] = []
  for (let edit = 0; edit < 40; edit++) {
    const pieces = start.pieces.map((piece, index) =>
      index % 7 === edit % 7 ? piece.replace('tea', `tea ${edit}`) : piece,
    )
    const project = { ...start, pieces }
    await compile(inputOf(project), { ...worldOf(project), memory })
    memory.turn()
    sizes.push(memory.size)
  }
  expect(Math.max(...sizes.slice(20))).toBeLessThanOrEqual(Math.max(...sizes.slice(0, 20)) * 1.1)
})
