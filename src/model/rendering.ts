/** How a chart gets into a PowerPoint deck: as PowerPoint's own, as a picture, or as its own where PowerPoint can draw it. */
export const RENDERINGS = ['native', 'picture', 'auto'] as const

export type Rendering = (typeof RENDERINGS)[number]
