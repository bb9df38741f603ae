/** Opens a saved web page: the pictures inside it, the badges in its words, and its addresses. */

import { readDataUrl } from '../baking/data-url.ts'
import { decodeAnyText } from '../baking/text.ts'
import { addressesIn, documentsIn } from '../importing/html.ts'
import { searchFile } from '../importing/search.ts'
import { utf8 } from '../kernel/bytes.ts'
import { found } from '../kernel/result.ts'
import { type Contents, capped, type InnerFile, type Open } from './container.ts'

export const openPage: Open = (bytes) => {
  return Promise.resolve(found(contentsOfHtml(decodeAnyText(bytes).text)))
}

/** As pasted HTML is searched: pictures first, then links. */
export function contentsOfHtml(html: string): Contents {
  const all = addressesIn(html)
  const pictures = all.flatMap((url) => readDataUrl(url) ?? [])
  const files = pictures.map(
    ({ bytes }): InnerFile => ({ name: '', bytes: new Uint8Array(bytes), isBeside: true }),
  )
  const documents = documentsIn(html).flatMap((document) => textsIn(document))
  const texts = documents.length > 0 ? documents : textsIn(html)
  return {
    ...capped([...files, ...texts]),
    addresses: all.filter((url) => !/^data:/i.test(url)),
  }
}

/** The badges that a text quotes. */
export function textsIn(text: string): readonly InnerFile[] {
  const finds = searchFile(utf8(text))?.finds ?? []
  return finds.map(({ payload }) => ({ name: '', bytes: utf8(payload.text), isText: true }))
}
