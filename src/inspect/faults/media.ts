import type { Message } from '../../model/message.ts'
import { mediaType, notAPicture } from '../messages/package.ts'
import type { Subject } from '../rule.ts'

/** Pictures are what their content type and their name say. */
export function media({ file, parts }: Subject): readonly Message[] {
  return [...parts.package.parts.values()].flatMap(({ name, type, content }) => {
    if (!type.startsWith('image/')) return []
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    const is = formatOf(bytes)
    const said = TYPES[type.toLowerCase()]
    const named = ENDINGS[/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '']
    if (is === null) return said !== undefined && KNOWN.has(said) ? [notAPicture(file, name, type)] : []
    if ((is === 'svg') !== (said === 'svg')) return [notAPicture(file, name, type)]
    const wrong = said !== is || (named !== undefined && named !== is) || type === 'image/jpg'
    return wrong && !(METAFILES.has(is) && METAFILES.has(said ?? '')) ? [mediaType(file, name, type, is)] : []
  })
}

/** Formats whose first bytes are always the same. */
const KNOWN: ReadonlySet<string> = new Set(['png', 'jpeg', 'gif', 'svg', 'bmp', 'tiff'])
const METAFILES: ReadonlySet<string> = new Set(['emf', 'wmf'])

const TYPES: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/x-png': 'png',
  'image/jpeg': 'jpeg',
  'image/jpg': 'jpeg',
  'image/pjpeg': 'jpeg',
  'image/gif': 'gif',
  'image/svg+xml': 'svg',
  'image/bmp': 'bmp',
  'image/x-ms-bmp': 'bmp',
  'image/tiff': 'tiff',
  'image/x-emf': 'emf',
  'image/emf': 'emf',
  'image/x-wmf': 'wmf',
  'image/wmf': 'wmf',
}

const ENDINGS: Readonly<Record<string, string>> = {
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  gif: 'gif',
  svg: 'svg',
  bmp: 'bmp',
  tif: 'tiff',
  tiff: 'tiff',
}

/** What the first bytes say; null for a format that is not known here. */
function formatOf(bytes: Uint8Array): string | null {
  const start = [...bytes.subarray(0, 48)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  for (const [prefix, format] of SIGNATURES) if (start.startsWith(prefix)) return format
  if (start.startsWith('01000000') && start.slice(80, 88) === '20454d46') return 'emf'
  return /<svg[\s>]|<\w+:svg[\s>]/.test(new TextDecoder().decode(bytes.subarray(0, 4096))) ? 'svg' : null
}

const SIGNATURES: readonly (readonly [prefix: string, format: string])[] = [
  ['89504e470d0a1a0a', 'png'],
  ['ffd8ff', 'jpeg'],
  ['47494638', 'gif'],
  ['424d', 'bmp'],
  ['49492a00', 'tiff'],
  ['4d4d002a', 'tiff'],
  ['d7cdc69a', 'wmf'],
  ['010009000003', 'wmf'],
]
