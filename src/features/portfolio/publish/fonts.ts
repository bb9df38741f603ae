/** The two fonts of a page as data, so that it looks the same where we are not installed. */
import text from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url'
import display from '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2?url'
import { dataAddress } from './data-address.ts'

const FONTS = [
  { family: 'Bricolage Grotesque Variable', weights: '200 800', address: display },
  { family: 'Atkinson Hyperlegible Next Variable', weights: '200 800', address: text },
] as const

/** `@font-face` rules; '' when our own files cannot be reached, for the page is complete without. */
export async function pageFonts(): Promise<string> {
  try {
    const rules = await Promise.all(FONTS.map(fontFace))
    return rules.join('\n')
  } catch {
    return ''
  }
}

async function fontFace({ family, weights, address }: (typeof FONTS)[number]): Promise<string> {
  const response = await fetch(address)
  const source = await dataAddress(await response.blob(), 'font/woff2')
  return `@font-face{font-family:"${family}";font-weight:${weights};font-display:swap;src:url(${source}) format("woff2")}`
}
