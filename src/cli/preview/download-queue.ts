import { ABSENT, type Answer, json } from './answer.ts'
import { attachment } from './attachment.ts'
import type { Download, PreviewSource, Wanted } from './source.ts'

const TYPES: Readonly<Record<Wanted['format'], string>> = {
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  png: 'image/png',
}

/** Makes the files that are asked for, one after the other; who asks for one that is being made gets the same. */
export function createDownloadQueue(source: PreviewSource): (wanted: Wanted) => Promise<Answer> {
  const underWay = new Map<string, Promise<Answer>>()
  let last: Promise<unknown> = Promise.resolve()
  return (wanted) => {
    // After a build a file is another one.
    const key = JSON.stringify([source.outline()?.revision, wanted.deck, wanted.format, wanted.slide])
    const found = underWay.get(key)
    if (found) return found
    const made = last.then(async () => answerFor(wanted, await source.download(wanted)))
    const forget = (): void => {
      underWay.delete(key)
    }
    underWay.set(key, made)
    last = made.then(forget, forget)
    return made
  }
}

function answerFor({ format }: Wanted, download: Download): Answer {
  switch (download.type) {
    case 'absent':
      return ABSENT
    case 'refused':
      return json(409, JSON.stringify({ messages: download.messages }))
    case 'file': {
      const headers = { 'Content-Type': TYPES[format], 'Content-Disposition': attachment(download.name) }
      return { status: 200, headers, body: download.bytes }
    }
  }
}
