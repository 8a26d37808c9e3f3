import { type Browser, chromium } from 'playwright-core'

/** Starts Debian's Chromium, which tests of pages look through; `has('chromium')` says whether it is there. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  })
}
