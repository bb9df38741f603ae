/** The journeys to places of the learner's own, against real servers: as the others, and only where those servers are. */
import { defineConfig } from '@playwright/test'
import type { Language } from './e2e/fixtures/words.ts'
import journeys from './playwright.config.ts'

export default defineConfig<{ language: Language }>({
  ...journeys,
  testDir: 'e2e/places/journeys',
  globalSetup: './e2e/fixtures/app.ts',
  // servers of their own, each some seconds to start
  workers: 1,
  timeout: 180_000,
  projects: [{ name: 'nl', use: { language: 'nl', locale: 'nl-NL' } }],
})
