import type { Input, Outcome, Result } from '../../src/index.ts'
import { compile } from '../../src/index.ts'
import { drawNothing, type Files, inputOf, memoryWorld, type TestWorld } from '../world.ts'

/** A report of two findings, one of them with a chart, for any audience. */
export const TEA = `report: 1
title: Tea
date: 2026-01-31
topics: { strategy: Strategy }
data: { cups: cups.csv }
charts: { cups: { title: Cups a day, spec: cups.vl.json } }
sections:
  - id: habits
    title: Habits
    findings:
      - id: more-tea
        claim: People drink more tea than coffee
        detail: Two cups of tea for each cup of coffee.
        topics: [strategy]
        weight: 3
      - id: afternoon
        claim: The afternoon is for tea
        chart: cups
        topics: [strategy]
        weight: 2
`

/** The files that the report names. */
export const FILES: Files = {
  'cups.csv': 'drink,cups\nTea,4\nCoffee,2\n',
  'cups.vl.json': JSON.stringify({
    data: { name: 'cups' },
    mark: 'bar',
    encoding: { x: { field: 'drink', type: 'nominal' }, y: { field: 'cups', type: 'quantitative' } },
  }),
}

/** A world that has the report's files, and whatever else a test gives it. */
export function tea(more: Files = {}): TestWorld {
  return memoryWorld({ ...FILES, ...more }, drawNothing)
}

/** Builds the report, or another text, for one audience. */
export function brew(
  source: string = TEA,
  more: Partial<Input> = {},
  world: TestWorld = tea(),
): Promise<Outcome<Result>> {
  return compile(inputOf(source, { audiences: ['executive'], ...more }), world)
}

/** A text file of a library. */
export function file(name: string, source: string): { file: string; source: string } {
  return { file: name, source }
}
