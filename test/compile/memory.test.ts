import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keepFiles } from '../../src/cli/kept-files.ts'
import { type BuildMemory, createMemory } from '../../src/cli/memory.ts'
import type { DrawResult, Input, Memory, Outcome, Result, World } from '../../src/index.ts'
import { compile } from '../../src/index.ts'
import { CORPUS, KINDS, SAMPLES } from '../cases.ts'
import { drawNothing, folderWorld } from '../world.ts'
import { createInputs, createWorlds, EDIT, type Project, reportProject, slidesProject } from './edits.ts'

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
