/** The page loads what this server has and nothing else, runs no script that stands in it, and is shown in no frame. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** What every answer says, whatever it answers. There are no headers of CORS: no other site may read anything. */
export const SAFE_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store',
}

/** For what an address names for ever: the slide of a digest, a font. RFC 8246. */
export const IMMUTABLE: Readonly<Record<string, string>> = {
  'Cache-Control': 'private, max-age=31536000, immutable',
}
