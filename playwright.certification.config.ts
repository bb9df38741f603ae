/** What the 1EdTech certification guides ask of a displayer and a host, walked with pictures: `npm run certification`. */
import { defineConfig } from '@playwright/test'
import type { Language } from './e2e/fixtures/words.ts'
import journeys from './playwright.config.ts'

export default defineConfig<{ language: Language }>({
  ...journeys,
  testDir: 'e2e/certification',
  workers: 2,
  reporter: 'list',
  projects: [{ name: 'en', use: { language: 'en', locale: 'en-GB' } }],
})
