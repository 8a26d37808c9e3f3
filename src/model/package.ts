/** A package of parts, as every Office file is one (ECMA-376 part 2). */
export interface Package {
  /** The name of its main part, `ppt/presentation.xml`. */
  readonly main: string
  /** Its parts by name. */
  readonly parts: ReadonlyMap<string, Part>
  /** The relationships of the package itself, `_rels/.rels`. */
  readonly relationships: readonly Relationship[]
}

/** A part of a package: its name has no slash in front. */
export interface Part {
  readonly name: string
  /** Its content type, `application/…+xml` or `image/png`. */
  readonly type: string
  /** XML as text, or the bytes of anything else. */
  readonly content: string | Uint8Array
  readonly relationships: readonly Relationship[]
}

/** A pointer from a part, or from the package, to a part or to an address outside. */
export interface Relationship {
  /** Unique among its part's relationships. */
  readonly id: string
  /** The URI that says what for. */
  readonly type: string
  /** A part's name, or a URL. */
  readonly target: string
  readonly external: boolean
}
