import fc from 'fast-check'
import { expect, test } from 'vitest'
import { uses } from '../../src/select/term.ts'

test.each([
  ['Trainee system', 'The trainee systems of today'],
  ['Mental health crises', 'In a mental-health crisis'],
  ['Branded hashtags', 'one BRANDED HASHTAG a release'],
  ['K-pop', 'K‑pop’s rise'],
  ['Story', 'Two stories'],
  ['Policies', 'one policy.'],
  ['Dress', '(dresses)'],
  ['Boxes', 'a box'],
  ['Analysis', 'analyses'],
  ['Community-driven culture', 'a community driven culture'],
  ['Return on investment (ROI)', 'its ROI is high'],
  ['Return on investment (ROI)', 'the return on\ninvestment'],
  ['artist’s rights', "the artist's right"],
  ['C++', 'write C++ well'],
  ['Café', 'a cafe\u0301'],
  ['아이돌', '아이돌은 노래한다'],
])('the term %j is used in %j', (term, text) => {
  expect(uses(['nothing', text], term)).toBe(true)
})

test.each([
  ['Art', 'the party started'],
  ['K-pop', 'K and pop'],
  ['Trainee system', 'trainee and system'],
  ['Hashtag', 'hashtag2'],
  ['A (b)', 'c'],
  ['()', 'anything'],
])('the term %j is not used in %j', (term, text) => {
  expect(uses([text], term)).toBe(false)
})

test('a term of any characters is found where it stands, and never breaks the search', () => {
  const word = fc.stringMatching(/^[^\s()\p{Pd}]{1,8}$/u)
  fc.assert(fc.property(word, (term) => uses([`before ${term} after`], term)))
})
