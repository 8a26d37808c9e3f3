/** Waits until what is on the page now is on the screen, in the fonts that it asks for. */
export async function painted(): Promise<void> {
  await frame()
  if (document.fonts.status !== 'loading') return
  await document.fonts.ready
  await frame()
}

/** The end of the next frame. A window that is hidden paints none. */
function frame(): Promise<void> {
  if (document.hidden) return Promise.resolve()
  return new Promise((resolve) => {
    const channel = new MessageChannel()
    channel.port1.onmessage = () => {
      channel.port1.close()
      resolve()
    }
    requestAnimationFrame(() => channel.port2.postMessage(null))
  })
}
