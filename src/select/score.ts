import type { Audience } from '../model/audience.ts'

/** A score, and how it came about in words: `wellbeing 3 × weight 3 = 9`. */
export interface Score {
  readonly value: number
  readonly reason: string
}

/**
 * The audience's weights for the topics, summed, times the author's weight. The sum, not the highest: a finding that
 * speaks to two concerns of an audience is worth more to it. What has no topic counts as one topic nobody listed.
 */
export function score(audience: Audience, topics: readonly string[], weight: number): Score {
  const terms = topics.length === 0 ? ['*'] : [...new Set(topics)]
  const value = tidy(topicSum(audience, terms) * weight)
  const words = terms.map((topic) => wordFor(audience, topic)).join(' + ')
  const sum = terms.length > 1 ? `(${words})` : words
  return { value, reason: `${sum} × weight ${weight} = ${value}` }
}

/** The audience's weights for the topics, summed. */
export function topicSum(audience: Audience, topics: readonly string[]): number {
  return tidy([...new Set(topics)].reduce((sum, topic) => sum + weightOf(audience, topic), 0))
}

function weightOf(audience: Audience, topic: string): number {
  if (Object.hasOwn(audience.topics, topic)) return audience.topics[topic]!
  return Object.hasOwn(audience.topics, '*') ? audience.topics['*']! : 0
}

function wordFor(audience: Audience, topic: string): string {
  if (topic === '*') return `no topic ${weightOf(audience, '*')}`
  return Object.hasOwn(audience.topics, topic)
    ? `${topic} ${audience.topics[topic]}`
    : `${topic} ${weightOf(audience, topic)} (not listed)`
}

/** Drops what binary fractions add: 0.1 × 3 is 0.3 for a reader. */
function tidy(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
