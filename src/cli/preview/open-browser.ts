/** Opens an address in the person's browser. Where that fails nothing is said: the address stands in the terminal. */
export async function openBrowser(address: string): Promise<void> {
  try {
    const { default: open } = await import('open')
    await open(address)
  } catch {
    // No browser, no program that opens one, no screen.
  }
}
