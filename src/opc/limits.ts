/** How much of a package that nobody trusts is taken. */
export const LIMITS = {
  /** Files in the archive. */
  entries: 10_000,
  /** Bytes of all of them, unpacked. */
  total: 524_288_000,
  /** How many times as large as packed they may be, each and together … */
  ratio: 100,
  /** … once they are larger than this many bytes. */
  ratioFrom: 1_048_576,
  /** Bytes of one part that is XML. */
  xmlPart: 16_777_216,
  /** Bytes of all parts that are XML. */
  xmlTotal: 67_108_864,
  /** Elements inside elements. */
  depth: 256,
  /** Elements, and references to characters, in one part. */
  elements: 500_000,
  /** Attributes in one part. */
  attributes: 250_000,
} as const
