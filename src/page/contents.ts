import type { SlideContent } from '../model/preview.ts'

/** What slides show, by digest: fetched once, and kept while a deck has it. */
export interface Contents {
  /** What is at hand; undefined for what is not. */
  peek(digest: string): SlideContent | undefined
  /** Null for what the server does not have any more, or does not give. */
  load(digest: string): Promise<SlideContent | null>
  /** Forgets all others. */
  keep(digests: ReadonlySet<string>): void
}

/** An empty store of contents. */
export function createContents(): Contents {
  const known = new Map<string, SlideContent>()
  const coming = new Map<string, Promise<SlideContent | null>>()
  return {
    peek: (digest) => known.get(digest),
    async load(digest) {
      const at = known.get(digest)
      if (at !== undefined) return at
      const promise = coming.get(digest) ?? fetchContent(digest)
      coming.set(digest, promise)
      const content = await promise
      coming.delete(digest)
      if (content !== null) known.set(digest, content)
      return content
    },
    keep(digests) {
      for (const digest of known.keys()) if (!digests.has(digest)) known.delete(digest)
    },
  }
}

/** Where a slide's content is. */
export function contentAddress(digest: string): string {
  return `slides/${encodeURIComponent(digest)}`
}

async function fetchContent(digest: string): Promise<SlideContent | null> {
  try {
    const response = await fetch(contentAddress(digest))
    return response.ok ? await response.json() : null
  } catch {
    return null
  }
}
