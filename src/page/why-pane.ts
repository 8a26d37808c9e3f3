import type { Decision } from '../model/brief.ts'
import type { Plan, PlanRow } from '../model/plan.ts'
import type { OutlineDeck } from '../model/preview.ts'
import { linkTo } from './address.ts'
import { make, unseen } from './dom.ts'
import { plural } from './messages.ts'
import { currentDeck, currentSlide, deckNamed, type State } from './state.ts'

/** Why a slide's finding is in the deck, and below what was left out of it. */
export function whyNodes(state: State): readonly Node[] {
  const deck = currentDeck(state)
  if (deck === undefined) return []
  const plan = state.outline?.plan ?? null
  if (plan === null)
    return [make('p', { class: 'quiet' }, 'These slides were written by hand: there is nothing to choose')]
  const finding = currentSlide(state)?.finding ?? null
  const row = plan.findings.find(({ id }) => id === finding)
  return [...here(row, deck, state), ...leftOut(plan, deck, state)]
}

function here(row: PlanRow | undefined, deck: OutlineDeck, state: State): readonly Node[] {
  const title = make('h2', {}, 'Why this slide is here')
  if (row === undefined)
    return [title, make('p', { class: 'quiet' }, 'It shows no finding of its own, so nothing had to be chosen')]
  const rows = row.decisions.map((decision) => decisionItem(decision, decision.audience === deck.name, state))
  return [title, claimOf(row, state), make('ul', { class: 'decisions' }, ...rows)]
}

function decisionItem({ audience, chosen, score, reason }: Decision, isHere: boolean, state: State): HTMLElement {
  return make(
    'li',
    { class: 'decision', 'data-chosen': String(chosen), 'aria-current': isHere ? 'true' : null },
    make('span', { class: 'score' }, unseen('Score '), String(score)),
    make(
      'div',
      {},
      make('b', {}, titleOf(audience, state)),
      chosen ? ' sees it' : ' does not',
      make('p', { class: 'cause' }, reason),
    ),
  )
}

function leftOut({ findings, unseen: nobody }: Plan, deck: OutlineDeck, state: State): readonly Node[] {
  const out = findings
    .flatMap((row) =>
      row.decisions.filter((one) => one.audience === deck.name && !one.chosen).map((one) => ({ row, one })),
    )
    .sort((a, b) => b.one.score - a.one.score)
  const title = make('h2', {}, `Left out for ${deck.title}`)
  if (out.length === 0) return [title, make('p', { class: 'quiet' }, 'Nothing: every finding is in this deck')]
  const items = out.map(({ row, one }) =>
    make(
      'li',
      { class: 'decision', 'data-chosen': 'false' },
      make('span', { class: 'score' }, unseen('Score '), String(one.score)),
      make(
        'div',
        {},
        claimOf(row, state),
        make('p', { class: 'cause' }, one.reason),
        seenBy(row, nobody.includes(row.id), state),
      ),
    ),
  )
  return [
    title,
    make('p', { class: 'quiet' }, `${plural(out.length, 'finding')}, the highest score first`),
    make('ul', { class: 'decisions' }, ...items),
  ]
}

function claimOf({ claim }: PlanRow, { outline }: State): HTMLElement {
  return make('p', { class: 'claim', lang: outline?.language ?? null, dir: 'auto' }, claim)
}

/** Who else sees a finding, with links to the slides that show it. */
function seenBy({ id, decisions }: PlanRow, isUnseen: boolean, state: State): HTMLElement {
  if (isUnseen) return make('p', { class: 'elsewhere' }, 'No audience sees it')
  const links = decisions.filter(({ chosen }) => chosen).map(({ audience }) => deckLink(audience, id, state))
  return make(
    'p',
    { class: 'elsewhere' },
    'In the deck for ',
    ...links.flatMap((link, index) => (index > 0 ? [', ', link] : [link])),
  )
}

function deckLink(audience: string, finding: string, state: State): Node {
  const index = deckNamed(state.outline, audience)?.slides.findIndex((slide) => slide.finding === finding) ?? -1
  const title = titleOf(audience, state)
  return index === -1 ? document.createTextNode(title) : make('a', { href: linkTo(audience, index + 1) }, title)
}

function titleOf(audience: string, { outline }: State): string {
  return deckNamed(outline, audience)?.title ?? audience
}
