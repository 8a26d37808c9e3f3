/** True for the file names of PowerPoint: presentations, templates and shows, with macros and without. */
export function isPowerPoint(name: string): boolean {
  return /\.(pp[st]|pot)[xm]?$/i.test(name)
}
