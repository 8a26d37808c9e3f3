import { createHash } from 'node:crypto'

/**
 * The Content Security Policy of a page: it fetches nothing, runs the scripts and has the styles of these texts and no
 * others, and is shown in no frame of a page that it trusts with anything.
 */
export function policyOf(scripts: readonly string[], styles: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(hash).join(' ')}`,
    `style-src ${styles.map(hash).join(' ')}`,
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
