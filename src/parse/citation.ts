import type { Literal } from 'mdast'
import type { Extension as MdastExtension } from 'mdast-util-from-markdown'
import { decodeString } from 'micromark-util-decode-string'
import type { Code, Construct, Extension } from 'micromark-util-types'
import type { CitationItem } from '../model/text.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    citation: 'citation'
    citationData: 'citationData'
    citationMarker: 'citationMarker'
  }
}

declare module 'mdast' {
  interface PhrasingContentMap {
    citation: CitationNode
  }
  interface RootContentMap {
    citation: CitationNode
  }
}

/** A citation in the Markdown tree; its value is the source between the brackets. */
export interface CitationNode extends Literal {
  type: 'citation'
}

/** micromark's codes of line feed, carriage return and both. */
function isLineEnding(code: Code): boolean {
  return code !== null && code < -2
}

const KEY_START = /[\p{L}\p{N}_]/u

/** One citation: any character but brackets, or an escaped one. Followed by `(` it is the text of a link. */
const citation: Construct = {
  name: 'citation',
  tokenize(effects, ok, nok) {
    return open

    function open(code: Code) {
      if (code !== 91) return nok(code)
      effects.enter('citation')
      marker(code)
      return sign
    }
    function sign(code: Code) {
      effects.enter('citationData')
      if (code !== 45) return at(code)
      effects.consume(code)
      return at
    }
    function at(code: Code) {
      if (code !== 64) return nok(code)
      effects.consume(code)
      return key
    }
    function key(code: Code) {
      return code !== null && code > 0 && KEY_START.test(String.fromCharCode(code)) ? data(code) : nok(code)
    }
    function data(code: Code): ReturnType<typeof nok> {
      if (code === null || code === 91) return nok(code)
      if (code === 93 || isLineEnding(code)) {
        effects.exit('citationData')
        return between(code)
      }
      effects.consume(code)
      return code === 92 ? escaped : data
    }
    function escaped(code: Code) {
      if (code === null || isLineEnding(code)) return data(code)
      effects.consume(code)
      return data
    }
    // Each line has tokens of its own besides the citation's: micromark's subtokenizer loops on a line with one event
    function between(code: Code) {
      if (code === 93) return close(code)
      if (isLineEnding(code)) {
        effects.enter('lineEnding')
        effects.consume(code)
        effects.exit('lineEnding')
        return between
      }
      effects.enter('citationData')
      return data(code)
    }
    function close(code: Code) {
      marker(code)
      effects.exit('citation')
      return after
    }
    function marker(code: Code) {
      effects.enter('citationMarker')
      effects.consume(code)
      effects.exit('citationMarker')
    }
    function after(code: Code) {
      return code === 40 ? nok(code) : ok(code)
    }
  },
}

/** An exclamation mark before a citation is no start of an image. */
const exclamation: Construct = {
  name: 'citationExclamation',
  tokenize(effects, ok, nok) {
    return (code) => {
      effects.enter('data')
      effects.consume(code)
      effects.exit('data')
      return effects.check(citation, ok, nok)
    }
  },
}

/** Syntax of citations, for micromark: `[@key]`, `[-@key]`, `[@key, p. 3]`, `[@a; @b]`. */
export const citationSyntax: Extension = { text: { 33: exclamation, 91: citation } }

/** Makes citation nodes. */
export const citationFromMarkdown: MdastExtension = {
  enter: {
    citation(token) {
      this.enter({ type: 'citation', value: this.sliceSerialize(token).slice(1, -1) }, token)
    },
  },
  exit: {
    citation(token) {
      this.exit(token)
    },
  },
}

const ITEM = /(?:\\[\s\S]|;(?!\s*-?@[\p{L}\p{N}_])|[^;\\])+/gu

/** The sources that a citation's inner text names: `@a, p. 3; @b`. */
export function citationItems(value: string): readonly CitationItem[] {
  return [...value.matchAll(ITEM)].map(([item]) => {
    const [, key = '', rest = ''] = /^\s*-?@([^\s,]+)(?:\s*,)?([\s\S]*)$/.exec(item) ?? []
    const locator = decodeString(rest.replace(/\s*\n\s*/g, ' ').trim())
    return { key: decodeString(key), ...(locator && { locator }) }
  })
}
