import { type Browser, chromium } from 'playwright-core'

/** Starts Debian's Chromium, which tests of pages look through; `has('chromium')` says whether it is there. Its environment is ours by default. */
export function launch(env: NodeJS.ProcessEnv = process.env): Promise<Browser> {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
    env,
  })
}
