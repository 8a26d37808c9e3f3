import type { LinearRgb } from '../model/contrast.ts'

/** The common ways to see colours, the usual one first. */
export const VISIONS = ['full colour vision', 'protanopia', 'deuteranopia', 'tritanopia'] as const

export type Vision = (typeof VISIONS)[number]

type Matrix = readonly [LinearRgb, LinearRgb, LinearRgb]

/**
 * How a colour looks to somebody else. The matrices are those of Machado, Oliveira and Fernandes, "A physiologically-based
 * model for simulation of color vision deficiency" (IEEE TVCG 15, 2009), at severity 1, for linear light.
 */
export function seenWith(vision: Vision, [red, green, blue]: LinearRgb): LinearRgb {
  const [r, g, b] = MATRICES[vision]
  const amount = (row: LinearRgb): number => clamped(row[0] * red + row[1] * green + row[2] * blue)
  return [amount(r), amount(g), amount(b)]
}

const MATRICES: Readonly<Record<Vision, Matrix>> = {
  'full colour vision': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** A screen shows no more than all of a primary and no less than none. */
function clamped(amount: number): number {
  return Math.min(1, Math.max(0, amount))
}
