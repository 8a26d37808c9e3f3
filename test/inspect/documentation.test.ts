import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const PAGE = readFileSync('docs/accessibility.md', 'utf8')
const IN_MESSAGES = /\b(error|warning)\(\s*'((?:accessibility|package)\/[a-z-]+)'/g

const rules = readdirSync('src/inspect/messages').flatMap((name) =>
  [...readFileSync(`src/inspect/messages/${name}`, 'utf8').matchAll(IN_MESSAGES)].map(
    ([, severity, rule]) => `${rule} ${severity}`,
  ),
)
const described = [...PAGE.matchAll(/^\| `([a-z]+\/[a-z-]+)`( \(error\))? \|/gm)].map(
  ([, rule, isError]) => `${rule} ${isError ? 'error' : 'warning'}`,
)

test('every rule is in the table of the page with its severity, and no other is', () => {
  expect(rules.length).toBeGreaterThan(40)
  expect(described.toSorted()).toEqual([...new Set(rules)].sort())
})

test('the page says with which rules a file is refused', () => {
  const refusals = [...readFileSync('src/opc/messages.ts', 'utf8').matchAll(/\berror\(\s*'(package\/[a-z-]+)'/g)]
  const missing = refusals.map(([, rule]) => rule!).filter((rule) => rule !== 'package/macros' && !PAGE.includes(rule))
  expect(missing).toEqual([])
})
