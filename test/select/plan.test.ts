import { expect, test } from 'vitest'
import { plan } from '../../src/select/plan.ts'
import { select } from '../../src/select/select.ts'
import { audience, finding, report, text } from './example.ts'

test('the plan is a row a finding and a column an audience, with what nobody sees', () => {
  const of = report([
    finding('open', { claim: text('An open claim', 'source') }),
    finding('gated', { never: ['carers'] }),
    finding('idle', { topics: [] }),
  ])
  const both = [audience(), audience({ name: 'buyers', topics: { '*': 0, wellbeing: 2 } })]
  const decided = both.map((by) => ({ audience: by.name, decisions: select(of, by).value.decisions }))
  const { audiences, findings, unseen } = plan(of, decided)
  expect(audiences).toEqual(['carers', 'buyers'])
  expect(findings.map(({ id, section, claim }) => [id, section, claim])).toEqual([
    ['open', 'only-section', 'An open claim'],
    ['gated', 'only-section', 'Claim of gated'],
    ['idle', 'only-section', 'Claim of idle'],
  ])
  expect(findings.map((row) => row.decisions.map((cell) => `${cell.audience} ${cell.rule}`))).toEqual([
    ['carers chosen', 'buyers chosen'],
    ['carers never', 'buyers chosen'],
    ['carers topics', 'buyers topics'],
  ])
  expect(unseen).toEqual(['idle'])
})

test('a report that is for nobody yet has a plan as well', () => {
  expect(plan(report([finding('a')]), [])).toEqual({
    audiences: [],
    findings: [{ id: 'a', section: 'only-section', claim: 'Claim of a', decisions: [] }],
    unseen: ['a'],
  })
})
