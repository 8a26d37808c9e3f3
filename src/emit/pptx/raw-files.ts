import { unzip } from '../../opc/unzip.ts'

/** The files of a package by name: XML as text, pictures as bytes; or all as bytes, if they had to be unzipped. */
export type RawFiles = Readonly<Record<string, string | Uint8Array>>

/** What is used of a presentation of PptxGenJS, its private part included. */
interface Writer {
  createChartMediaRels?: (slide: unknown, archive: Archive, charts: unknown) => void
  write(options: { outputType: 'nodebuffer' }): Promise<unknown>
}

/** What is used of the JSZip archive that the library fills. */
interface Archive {
  readonly files: Readonly<Record<string, { readonly dir: boolean; readonly _data: unknown }>>
  file?: (name: string, content: unknown, options?: { readonly base64?: boolean }) => unknown
  generateAsync(options: unknown): Promise<unknown>
}

/**
 * Writes a presentation as files that are not packed. Packing them only to unpack and decode them again was a third of
 * emitting a long deck, so the archive is met where the library adds its pictures and told to hand out what it holds.
 * Where library or archive have changed too much for that, they are packed as usual.
 */
export async function rawFiles(presentation: object): Promise<RawFiles> {
  const writer = presentation as Writer
  const addPictures = writer.createChartMediaRels
  if (typeof addPictures === 'function') {
    writer.createChartMediaRels = (slide, archive, charts) => {
      if (!Object.hasOwn(archive, 'generateAsync')) handOut(archive)
      addPictures(slide, archive, charts)
    }
  }
  const written = await writer.write({ outputType: 'nodebuffer' })
  return written instanceof Uint8Array ? unzip(written) : (written as RawFiles)
}

/** JSZip decodes Base64 a character at a time in JavaScript: 15 ms for the pictures of four charts. Node does it natively. */
function handOut(archive: Archive): void {
  const add = archive.file
  if (add !== undefined)
    archive.file = (name, content, options) =>
      options?.base64 === true && typeof content === 'string'
        ? add.call(archive, name, Buffer.from(content, 'base64'))
        : add.call(archive, name, content, options)
  const pack = archive.generateAsync
  archive.generateAsync = async (options) => (await contents(archive)) ?? pack.call(archive, options)
}

/** Null if a file holds anything but text or bytes. */
async function contents({ files }: Archive): Promise<RawFiles | null> {
  const found: Record<string, string | Uint8Array> = {}
  for (const [name, { dir, _data }] of Object.entries(files ?? {})) {
    if (dir) continue
    const content = await _data
    if (typeof content !== 'string' && !(content instanceof Uint8Array)) return null
    found[name] = content
  }
  return found
}
