/** The letters that OOXML has for where text stands in its box, `a:bodyPr/@anchor`. */
export const ANCHORS = { top: 't', middle: 'ctr', bottom: 'b' } as const
