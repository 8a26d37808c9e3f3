/**
 * The one door between foreign text and PptxGenJS: every string that reaches the library comes through here.
 * Characters that XML 1.0 forbids are dropped, lone surrogates become U+FFFD, line ends become `\n`.
 */
export function sanitise(text: string): string {
  if (!SUSPECT.test(text)) return text
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
}

/** Sanitised and escaped, for the fields that PptxGenJS writes as they are: font faces, above all. */
export function sanitiseUnescaped(text: string): string {
  return sanitise(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&apos;')
}

/** A BCP 47 tag, or the fallback where the text is none. */
export function sanitiseLanguage(tag: string, fallback: string): string {
  if (LANGUAGE.test(tag)) return tag
  return LANGUAGE.test(fallback) ? fallback : 'en'
}

/** An http, https or mailto address as RFC 3986 spells it, or null for anything else. */
export function sanitiseLink(address: string): string | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  if (!['http:', 'https:', 'mailto:'].includes(url.protocol)) return null
  return url.href
    .replace(/%(?![0-9A-Fa-f]{2})/g, '%25')
    .replace(/[^A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]/gu, encodeURIComponent)
}

// Any surrogate is suspect; with the flag `u` only the lone ones are replaced.
const SUSPECT = /[\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/
const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/
