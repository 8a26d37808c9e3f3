import { defineConfig, type ViteUserConfig } from 'vitest/config'

const config: ViteUserConfig = defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/global-setup.ts',
    setupFiles: 'test/setup.ts',
    testTimeout: 60_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    coverage: {
      provider: 'v8',
      include: ['src/**'],
      // lane.ts and main.ts run in processes of their own, which the tests start as users do.
      exclude: ['src/cli/lane.ts', 'src/cli/main.ts'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: { statements: 90, branches: 90, functions: 90, lines: 90 },
    },
  },
})

export default config
