/** Turns SVG art into PNG with the browser that the journeys use anyway. */
import { chromium } from '@playwright/test'
import { chromiumPath } from '../install.mjs'

const SIZE = 400

/** Rasterises every drawing at 400 by 400 px on a transparent ground, in order. */
export async function rasterise(drawings: readonly string[]): Promise<Buffer[]> {
  const browser = await chromium.launch({ executablePath: chromiumPath() })
  try {
    const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } })
    const pictures: Buffer[] = []
    for (const drawing of drawings) {
      await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawing}`)
      pictures.push(await page.screenshot({ omitBackground: true }))
    }
    return pictures
  } finally {
    await browser.close()
  }
}
