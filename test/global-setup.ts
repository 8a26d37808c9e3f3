import { execFileSync } from 'node:child_process'

/** The command line's tests run what users run: the bundle, made afresh from the sources under test. */
export default function setup(): void {
  execFileSync(process.execPath, ['scripts/bundle.js'], { stdio: 'inherit' })
}
