/** Takes the address out of a link that was dragged to a desktop: Windows, macOS and Linux write one each. */

import { decodeReferences } from '../baking/svg/xml-tokens.ts'
import { decodeAnyText } from '../baking/text.ts'
import { found } from '../kernel/result.ts'
import { isWebAddress } from '../net/identity.ts'
import { NO_CONTENTS, type Open } from './container.ts'

export const openLink: Open = (bytes) => {
  const { text } = decodeAnyText(bytes)
  const addresses = [inLines(text), inPropertyList(text), inBinaryList(bytes)].filter(isWebAddress)
  return Promise.resolve(found({ ...NO_CONTENTS, addresses: addresses }))
}

/** [InternetShortcut] and [Desktop Entry] both have a line `URL=`. */
function inLines(text: string): string | undefined {
  return /^URL(?:\[\$e\])?=(.*)$/m.exec(text)?.[1]?.trim()
}

/** .webloc as XML. */
function inPropertyList(text: string): string | undefined {
  const raw = /<key>URL<\/key>\s*<string>([^<]*)<\/string>/.exec(text)?.[1]
  return raw === undefined ? undefined : decodeReferences(raw)?.trim()
}

/** .webloc as a binary property list: before an ASCII string stands its length, in the byte after 0x10 or the two after 0x11. */
function inBinaryList(bytes: Uint8Array): string | undefined {
  const latin1 = new TextDecoder('latin1').decode(bytes)
  const start = latin1.search(/https?:\/\//i)
  if (!latin1.startsWith('bplist00') || start < 3) return undefined
  const [two = 0, high = 0, low = 0] = bytes.subarray(start - 3, start)
  const length = two === 0x11 ? high * 256 + low : low
  return latin1.slice(start, start + length)
}
