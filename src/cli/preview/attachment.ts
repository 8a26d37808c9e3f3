/** What must not stand in a file's name: control characters, what turns the direction of text, and what Windows forbids. */
const UNSAFE = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069<>:"/\\|?*]/gu

/** The value of Content-Disposition that saves a file under a name, or one that is like it and safe (RFC 6266). */
export function attachment(name: string): string {
  const safe = safeName(name)
  const ascii = safe.replace(/[^ -~]|%/gu, '_')
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded(safe)}`
}

/** Of a pair that is torn apart no UTF-8 can be made, and a leading dot hides a file. */
function safeName(name: string): string {
  return Buffer.from(name).toString().replace(UNSAFE, '_').replace(/^\.+/, '_')
}

/** RFC 8187 §3.2.1 allows fewer characters than encodeURIComponent leaves. */
function encoded(name: string): string {
  const escaped = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
  return encodeURIComponent(name).replace(/['()*]/g, escaped)
}
