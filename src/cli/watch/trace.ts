/** Told of everything that is asked of the disk, just before it is read. */
export interface Trace {
  /** Somebody asks for this file, whether it is there or not. */
  file(file: string): void
  /** Somebody asks which files with this ending are in a folder, whether it is there or not. */
  folder(folder: string, ending: string): void
  /** We have written this file ourselves. */
  wrote(file: string): void
}

/** For commands that run once. */
export const UNTRACED: Trace = { file: () => {}, folder: () => {}, wrote: () => {} }
