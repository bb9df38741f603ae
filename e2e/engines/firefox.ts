/** Debian's Firefox, driven over WebDriver BiDi. */
import { launch } from 'puppeteer-core'
import type { Engine } from './engine.ts'

export const FIREFOX = process.env.RUGZAK_FIREFOX ?? '/usr/bin/firefox-esr'

/** A Firefox of its own profile. `prefs` are those of about:config. */
export async function firefox(prefs: Readonly<Record<string, unknown>> = {}): Promise<Engine> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: FIREFOX,
    headless: true,
    extraPrefsFirefox: { 'intl.accept_languages': 'en-GB', ...prefs },
  })
  const page = await browser.newPage()
  page.on('pageerror', (error) => console.error('In the page:', error)) // for whoever looks at a failure
  return {
    goto: async (url) => {
      await page.goto(url, { waitUntil: 'load' })
    },
    run: (expression) => page.evaluate(expression),
    close: () => browser.close(),
  }
}
