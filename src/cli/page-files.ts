import { fileURLToPath } from 'node:url'

/** The page of a preview, its script and its style: two folders up both from `src/cli` and from `dist/bin`. */
export const PAGE_FOLDER: string = fileURLToPath(new URL('../../dist/page/', import.meta.url))

/** The fonts that the page shows slides in. */
export const FONT_FOLDER: string = fileURLToPath(new URL('../../dist/fonts/', import.meta.url))
