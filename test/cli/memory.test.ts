import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createMemory } from '../../src/cli/memory.ts'
import type { Given, Memory } from '../../src/index.ts'

/** Recalls, and says whether it was made now. */
function isMade(memory: Memory, what: string, ...from: readonly Given[]): boolean {
  let made = false
  memory.recall(what, from, () => {
    made = true
  })
  return made
}

test('what was made of the same is recalled: texts and numbers by value, objects by identity', () => {
  const memory = createMemory()
  const one = {}
  expect(memory.recall('sum', ['a', 1, null, one], () => 7)).toBe(7)
  expect(memory.recall('sum', [`${'a'}`, 1, null, one], () => 8)).toBe(7)
  expect(isMade(memory, 'sum', 'a', 1, null, {})).toBe(true)
  expect(isMade(memory, 'difference', 'a', 1, null, one)).toBe(true)
})

test('whatever it is made from, nothing is taken for something else', () => {
  const objects = [{}, [], () => 0]
  const given = fc.oneof(
    fc.constantFrom<Given>(null, ...objects),
    fc.string({ maxLength: 4, unit: fc.constantFrom(...'12",#~-') }),
    fc.constantFrom(-12, -1, 0, 0.5, 1, 2, 12, 1e21),
  )
  fc.assert(
    fc.property(fc.array(fc.array(given, { maxLength: 4 }), { maxLength: 40 }), (calls) => {
      const memory = createMemory()
      for (const from of calls) expect(memory.recall('list', from, () => from)).toEqual(from)
    }),
  )
})

test('what neither this build nor the one before it used is forgotten', () => {
  const memory = createMemory()
  isMade(memory, 'slide', 'a')
  memory.turn()
  memory.turn()
  expect(isMade(memory, 'slide', 'a')).toBe(false)
  memory.turn()
  memory.turn()
  memory.turn()
  expect(memory.size).toBe(0)
  expect(isMade(memory, 'slide', 'a')).toBe(true)
})

test('what something was made of is kept as long as it is used itself', () => {
  const memory = createMemory()
  const deck = (more: string): unknown =>
    memory.recall('deck', [more], () => memory.recall('slide', ['a'], () => isMade(memory, 'title', 'a')))
  for (let build = 0; build < 5; build++) {
    deck('same')
    memory.turn()
  }
  expect(isMade(memory, 'slide', 'a')).toBe(false)
  expect(isMade(memory, 'title', 'a')).toBe(false)
})

test('what throws is not remembered, and neither does it count as a part of what is made next', () => {
  const memory = createMemory()
  const fail = (): never => {
    throw new Error('no ink')
  }
  expect(() => memory.recall('deck', ['a'], fail)).toThrow('no ink')
  expect(memory.size).toBe(0)
  expect(memory.recall('deck', ['a'], () => 'made')).toBe('made')
})

test('over a thousand builds of ever different slides it does not grow', () => {
  const memory = createMemory()
  const sizes = new Set<number>()
  for (let build = 0; build < 1000; build++) {
    memory.recall('deck', [build], () => {
      for (let slide = 0; slide < 20; slide++) isMade(memory, 'slide', slide === build % 20 ? `${build}` : slide)
    })
    memory.turn()
    if (build > 1) sizes.add(memory.size)
  }
  expect(Math.max(...sizes)).toBeLessThan(30)
})
