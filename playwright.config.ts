/** The journeys, in a real Chromium, against the built app: in Dutch, and those about words in English too. */
import { defineConfig } from '@playwright/test'
import type { Language } from './e2e/fixtures/words.ts'

const inLanguage = (language: Language, locale: string) => ({
  name: language,
  use: { language, locale },
})

export default defineConfig<{ language: Language }>({
  testDir: 'e2e/journeys',
  outputDir: 'test-results',
  globalSetup: './e2e/fixtures/app.ts',
  // a journey waits as much as it works
  workers: '200%',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // a machine that is busy for a moment is no finding: what passes the second time is reported as flaky
  retries: process.env.CI ? 1 : 0,
  // generous: on a busy machine a journey takes long, and one that passes waits for nothing
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: 'line',
  use: {
    browserName: 'chromium',
    ignoreHTTPSErrors: true,
    timezoneId: 'Europe/Amsterdam',
    trace: 'off',
    reuseContext: true,
    // one journey of its own shows the app offline; the others need no copy of the app in the background
    serviceWorkers: 'block',
    viewport: { width: 1280, height: 900 },
  },
  // a journey walks the same in every language; the tour sees every screen in both
  projects: [inLanguage('nl', 'nl-NL'), { ...inLanguage('en', 'en-GB'), grep: /@both/ }],
})
