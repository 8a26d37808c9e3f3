/** How a slide comes: at once, out of the one before it, or by moving what both have to its new place. */
export const TRANSITIONS = ['none', 'fade', 'morph'] as const

export type Transition = (typeof TRANSITIONS)[number]
