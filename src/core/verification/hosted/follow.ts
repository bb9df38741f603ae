/** Follows a published document to the address it calls its own, at most two hops. */

import type { JsonObject } from '../../kernel/json.ts'
import type { Purpose, World } from '../../kernel/world.ts'
import { isWebAddress } from '../../net/identity.ts'
import type { Remark } from '../report.ts'
import { idOf, textOf, verificationOf } from './members.ts'
import type { Page } from './page.ts'
import { readPage } from './page.ts'

const MAX_HOPS = 2

export type Followed =
  | {
      readonly outcome: 'document'
      readonly document: JsonObject
      readonly text: string
      /** the address under which it was found and which it calls its own */
      readonly id: string
      readonly remarks: readonly Remark[]
    }
  /** it names another address, where it could not be read */
  | {
      readonly outcome: 'elsewhere'
      readonly read: string
      readonly declared: string
      readonly document: JsonObject
      readonly text: string
    }
  /** every copy names yet another address */
  | { readonly outcome: 'contradicts'; readonly read: string; readonly declared: string }
  | Exclude<Page, { outcome: 'document' }>

/** Reads the document at `address`, then at the id it declares, until both agree. */
export async function follow(address: string, purpose: Purpose, world: World): Promise<Followed> {
  const remarks: Remark[] = []
  let asked = address
  let last: Followed | undefined
  for (let hop = 0; hop <= MAX_HOPS; hop += 1) {
    const page = await readPage(asked, purpose, world)
    if (page.outcome !== 'document') return last ?? page
    const declared = declaredId(page.document) ?? asked
    const { document, text } = page
    if (declared === asked) return { outcome: 'document', document, text, id: asked, remarks }
    last = { outcome: 'elsewhere', read: asked, declared, document, text }
    if (!isWebAddress(declared)) return last
    remarks.push({ code: 'idDiffers', detail: { read: asked, declared } })
    asked = declared
  }
  return contradiction(last, asked)
}

function contradiction(last: Followed | undefined, asked: string): Followed {
  const read = last?.outcome === 'elsewhere' ? last.read : asked
  return { outcome: 'contradicts', read, declared: asked }
}

/** 1.0 assertions have no id: their `verify.url` is the address. */
export function declaredId(document: JsonObject): string | undefined {
  return idOf(document) ?? textOf(verificationOf(document), 'url')
}
