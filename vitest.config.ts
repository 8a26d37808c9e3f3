import { defineConfig, type ViteUserConfig } from 'vitest/config'

/** Rooms whose tests are functions of their input: no working directory, no environment of their own, no mocks of modules, no memory that is measured. */
const ROOMS = 'test/{chart,compile,emit,fill,inspect,layout,parse,read,select,templates,text}/**/*.test.ts'

/**
 * What other programs show of bytes and of markup, which no version of Node changes. Where those were looked at before, as in the
 * second pass of .ci/run, they are left out.
 */
const LOOKS = [
  'test/same-scene.test.ts',
  'test/render*.test.ts',
  'test/emit/html-browser.test.ts',
  'test/emit/pdf-places.test.ts',
  'test/cli/preview-browser.test.ts',
  'test/cli/preview-endurance.test.ts',
]
const SEEN = process.env['FANDECK_LOOKED'] === undefined ? [] : LOOKS

/** Limits are for what hangs: a machine with other work takes ten times as long as one without. */
const SHARED = {
  setupFiles: 'test/setup.ts',
  testTimeout: 300_000,
  hookTimeout: 400_000,
  expect: { poll: { timeout: 20_000 } },
}

const config: ViteUserConfig = defineConfig({
  test: {
    globalSetup: 'test/global-setup.ts',
    maxWorkers: 2,
    projects: [
      // They load what they test once for all files, which takes longer than most of the files.
      { test: { ...SHARED, name: 'rooms', include: [ROOMS], exclude: SEEN, isolate: false } },
      { test: { ...SHARED, name: 'whole', include: ['test/**/*.test.ts'], exclude: [ROOMS, ...SEEN] } },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**'],
      // lane.ts and main.ts run in processes of their own, which the tests start as users do; the page runs in a browser.
      exclude: ['src/cli/lane.ts', 'src/cli/main.ts', 'src/page/**'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: { statements: 90, branches: 90, functions: 90, lines: 90 },
    },
  },
})

export default config
