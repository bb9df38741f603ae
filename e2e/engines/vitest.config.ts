/** The walks through other engines, against the app as `npm start` serves it. */
import { defineConfig } from 'vitest/config'

// biome-ignore lint/style/noDefaultExport: Vitest reads the default export
export default defineConfig({
  test: {
    include: ['e2e/engines/**/*.test.ts'],
    root: '.',
    globalSetup: './e2e/fixtures/app.ts',
    testTimeout: 180_000,
    hookTimeout: 60_000,
    fileParallelism: false,
    // an engine that stood still for a moment is no finding
    retry: 1,
  },
})
