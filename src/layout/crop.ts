import type { Focus } from '../model/deck.ts'
import type { Size } from '../model/geometry.ts'
import type { Crop } from '../model/scene.ts'

/** What to cut off a picture so that it fills a room of another shape with its focus as near the middle as can be; null for nothing. */
export function cropTo(picture: Size, room: Size, focus: Focus): Crop | null {
  const wanted = room.width / room.height
  const own = picture.width / picture.height
  if (Math.abs(wanted / own - 1) < 1e-6) return null
  if (wanted < own) {
    const left = lost(1 - wanted / own, focus.x)
    return { left, top: 0, right: 1 - wanted / own - left, bottom: 0 }
  }
  const top = lost(1 - own / wanted, focus.y)
  return { left: 0, top, right: 0, bottom: 1 - own / wanted - top }
}

/** How much of what must go is taken before the focus. */
function lost(share: number, focus: number): number {
  return Math.min(share, Math.max(0, focus - (1 - share) / 2))
}
