import { Resvg } from '@resvg/resvg-js'
import type { Points } from '../src/model/geometry.ts'
import type { Picture } from './ink.ts'

/** A PNG of a slide of a width as a picture in grey. */
export function pictureOf(png: Uint8Array, slideWidth: Points): Picture {
  const [width, height] = [16, 20].map((at) => Buffer.from(png).readUInt32BE(at))
  const image = `<image width="${width}" height="${height}" href="data:image/png;base64,${Buffer.from(png).toString('base64')}"/>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${image}</svg>`
  const { pixels } = new Resvg(svg).render()
  const shades = new Uint8Array(width! * height!)
  for (let at = 0; at < shades.length; at++) {
    shades[at] = 0.299 * pixels[4 * at]! + 0.587 * pixels[4 * at + 1]! + 0.114 * pixels[4 * at + 2]!
  }
  return { width: width!, height: height!, shades, scale: width! / slideWidth }
}
