import { expect, test } from 'vitest'
import { fill } from '../../src/fill/fill.ts'
import { brief, builtIn, finding, text } from './example.ts'

const sales = finding('creator-sales', {
  claim: text('Creator campaigns have a 57% chance of lifting short-term sales [@kantar]'),
  title: text('Creators sell'),
  detail: [text('Adverts are watched *less* than creators'), text('The figure is **reported**, not measured here')],
  stat: { value: 57, qualifier: null, unit: '%', label: text('chance of a short-term sales lift') },
  chart: 'sales-odds',
  implication: text('Move budget to creators first'),
})
const fans = finding('fans', {
  claim: text('Fans join in [@kantar, p. 3]'),
  detail: [text('They remix'), text('They buy')],
  stat: { value: 12.5, qualifier: 'over', unit: 'EUR', label: text('spent a month [@ifpi]') },
  implication: text('Give them something to *remix*'),
})
const said = finding('said', {
  claim: text('Idols ask for rest'),
  quote: { text: text('We need time'), by: text('An idol') },
})

const full = brief({
  author: 'Research_team',
  vars: { client: text('ACME') },
  sections: [
    { id: 'tiktok', title: text('TikTok & money'), lede: text('Where the sales are.'), findings: [sales, fans] },
    { id: 'people', title: text('People'), lede: null, findings: [said] },
  ],
  stats: [sales, fans],
  takeaways: [{ text: text('Short video moves money'), topics: [] }],
  actions: [
    { do: text('Shift 10% of the budget'), owner: 'CMO', by: 'June' },
    { do: text('Ask fans'), owner: null, by: null },
  ],
  glossary: [{ term: 'K-pop', definition: text('Korean popular music') }],
  sources: {
    kantar: {
      key: 'kantar',
      title: text('Media *reactions*'),
      publisher: 'Kantar: UK',
      author: null,
      date: '2024',
      url: 'https://kantar.example/x',
      note: null,
    },
    ifpi: {
      key: 'ifpi',
      title: text('Engaging with music'),
      publisher: null,
      author: null,
      date: null,
      url: null,
      note: text('Cited second-hand'),
    },
  },
  sourcesNote: text('All figures are as reported.'),
  charts: {
    'sales-odds': {
      name: 'sales-odds',
      title: text('Chance of a short-term sales lift'),
      spec: 'charts/sales-odds.vl.json',
      alt: null,
      sources: ['kantar'],
      place: {},
    },
  },
  data: { 'sales-odds': { name: 'sales-odds', path: 'data/sales-odds.csv', place: {} } },
})

const HEAD = `---
title: The global power duo
author: Research_team
date: 2025-04-28
lang: en
theme: marketing
audience: Marketing
project: ../content/kpop
slides: 20
sources:
  kantar:
    title: Media _reactions_
    publisher: "Kantar: UK"
    date: "2024"
    url: https://kantar.example/x
  ifpi:
    title: Engaging with music
    note: Cited second-hand
data:
  sales-odds: data/sales-odds.csv
charts:
  sales-odds:
    title: Chance of a short-term sales lift
    spec: charts/sales-odds.vl.json
    sources: [kantar]
---
`

test('the standard deck', () => {
  const { value, messages } = fill(full, builtIn('standard'), '../content/kpop')
  expect(messages).toEqual([])
  expect(value?.markdown).toBe(`${HEAD}
# The global power duo {.cover}

Where should the money go?

Marketing · April 28, 2025 · Research_team

---

# Key takeaways {.stats}

- **57%** chance of a short-term sales lift [@kantar]
- **over €12.50** spent a month [@ifpi]

1. Short video moves money

---

# In this briefing {.agenda}

- TikTok & money
- People

---

# TikTok & money {.section}

Where the sales are.

---

# Creators sell {#creator-sales}

![Chance of a short-term sales lift](chart:sales-odds)

Creator campaigns have a 57% chance of lifting short-term sales [@kantar]

:::takeaway{label="So what"}
Move budget to creators first
:::

:::notes
Creator campaigns have a 57% chance of lifting short-term sales [@kantar]

- Adverts are watched _less_ than creators
- The figure is **reported**, not measured here

**57%** chance of a short-term sales lift
:::

---

# Fans join in [@kantar, p. 3] {.big-number #fans}

- **over €12.50** spent a month [@ifpi]

* They remix
* They buy

:::takeaway{label="So what"}
Give them something to _remix_
:::

:::notes
Fans join in [@kantar, p. 3]

- They remix
- They buy

**over €12.50** spent a month [@ifpi]
:::

---

# People {.section}

---

# Idols ask for rest {.quote #said}

> We need time
>
> — An idol

:::notes
Idols ask for rest
:::

---

# What to do next {.next-steps section="What follows"}

| What | Who | By when |
| --- | --- | --- |
| Shift 10% of the budget | CMO | June |
| Ask fans |  |  |

---

# One thing to remember {.closing section="What follows"}

Short video moves money

The global power duo · April 28, 2025 · Research_team

---

# Terms used {.glossary section="Appendix"}

- **K-pop** Korean popular music

---

# Sources {.sources section="Appendix"}

All figures are as reported.

:::refs
:::
`)
})

test('the executive deck', () => {
  const { value, messages } = fill(full, builtIn('executive'), '../content/kpop')
  expect(messages).toEqual([])
  expect(value?.markdown).toBe(`${HEAD}
# The global power duo {.cover}

Where should the money go?

Marketing · April 28, 2025 · Research_team

---

# Key takeaways {.stats}

- **57%** chance of a short-term sales lift [@kantar]
- **over €12.50** spent a month [@ifpi]

1. Short video moves money

---

# Creators sell {section="TikTok & money" #creator-sales}

![Chance of a short-term sales lift](chart:sales-odds)

Creator campaigns have a 57% chance of lifting short-term sales [@kantar]

:::takeaway{label="So what"}
Move budget to creators first
:::

:::notes
Creator campaigns have a 57% chance of lifting short-term sales [@kantar]

- Adverts are watched _less_ than creators
- The figure is **reported**, not measured here

**57%** chance of a short-term sales lift
:::

---

# Fans join in [@kantar, p. 3] {.big-number section="TikTok & money" #fans}

- **over €12.50** spent a month [@ifpi]

* They remix
* They buy

:::takeaway{label="So what"}
Give them something to _remix_
:::

:::notes
Fans join in [@kantar, p. 3]

- They remix
- They buy

**over €12.50** spent a month [@ifpi]
:::

---

# Idols ask for rest {.quote section="People" #said}

> We need time
>
> — An idol

:::notes
Idols ask for rest
:::

---

# What to do next {.next-steps section="What follows"}

| What | Who | By when |
| --- | --- | --- |
| Shift 10% of the budget | CMO | June |
| Ask fans |  |  |

---

# Sources {.sources section="Appendix"}

All figures are as reported.

:::refs
:::
`)
})
