/** Draws a badge as its issuer would, from the template that the badge pins; or says why not. */
import type { Looks, RenderMethod } from '../badge/badge.ts'
import { readDataUrl } from '../baking/data-url.ts'
import { fromUtf8 } from '../kernel/bytes.ts'
import { type JsonObject, parseObject } from '../kernel/json.ts'
import { failed, found, type Result } from '../kernel/result.ts'
import { isDigest, statedDigests } from '../verification/stated-digest.ts'
import { type Card, cardFrom } from './card.ts'
import { fill } from './fill.ts'
import {
  needsScript,
  type Picture,
  type PictureFailure,
  pictureOfHtml,
  pictureOfSvg,
} from './picture.ts'
import { exposed } from './values.ts'

export type LookFailure =
  | PictureFailure
  /** it is elsewhere and the badge does not say exactly what it is */
  | 'noDigest'
  | 'digestDiffers'

export type Look =
  | { readonly kind: 'picture'; readonly picture: Picture }
  | { readonly kind: 'card'; readonly card: Card }

/** Where a template is: in the badge itself, or at a host that has to be asked. */
export type Place =
  | { readonly at: 'badge'; readonly bytes: Uint8Array }
  | { readonly at: 'web'; readonly url: string; readonly host: string }

/** A template elsewhere without a digest is not worth asking for. */
export function placeOf(method: RenderMethod): Result<Place, LookFailure> {
  const { template } = method
  if (!/^(?:https|data):/i.test(template)) return failed('unreadable')
  const data = readDataUrl(template)
  if (data) return found({ at: 'badge', bytes: data.bytes })
  if (!URL.canParse(template)) return failed('unreadable')
  if (digestsOf(method).length === 0) return failed('noDigest')
  return found({ at: 'web', url: template, host: new URL(template).host })
}

/** As much as is fetched of a document. */
const MAX_TEMPLATE = 1024 * 1024

const digestsOf = ({ digestSRI, digestMultibase }: RenderMethod) =>
  statedDigests(digestSRI, digestMultibase)

/**
 * @param bytes the template as it came: with the badge, or from the web
 * @param toXhtml writes HTML as one well-formed element of XHTML, and runs nothing of it
 */
export async function draw(
  method: RenderMethod,
  { said }: Looks,
  bytes: Uint8Array,
  toXhtml: (html: string) => string,
): Promise<Result<Look, LookFailure>> {
  if (bytes.length > MAX_TEMPLATE) return failed('tooLarge')
  const refusal = await pinned(method, bytes)
  if (refusal) return failed(refusal)
  const template = fromUtf8(bytes)
  const document = parseObject(said)
  if (template === undefined || !document.ok) return failed('unreadable')
  return look(method, template, exposed(document.value, method.properties), toXhtml)
}

/** A digest that is stated holds, or nothing is drawn; one that we cannot read is none. */
async function pinned(method: RenderMethod, bytes: Uint8Array): Promise<LookFailure | undefined> {
  const isStated = method.digestSRI !== undefined || method.digestMultibase !== undefined
  const digests = digestsOf(method)
  if (digests.length === 0)
    return isStated || !readDataUrl(method.template) ? 'noDigest' : undefined
  const holds = await Promise.all(digests.map((it) => isDigest(it, bytes)))
  return holds.every(Boolean) ? undefined : 'digestDiffers'
}

function look(
  method: RenderMethod,
  template: string,
  values: JsonObject,
  toXhtml: (html: string) => string,
): Result<Look, LookFailure> {
  if (method.suite === 'card') {
    const card = cardFrom(template, values)
    return card ? found({ kind: 'card', card }) : failed('unreadable')
  }
  if (method.suite === 'html' && needsScript(template)) return failed('needsScript')
  const filled = fill(template, values)
  if (!filled.ok) return filled
  const picture =
    method.suite === 'html'
      ? pictureOfHtml(toXhtml(filled.value), method)
      : pictureOfSvg(filled.value)
  return picture.ok ? found({ kind: 'picture', picture: picture.value }) : picture
}
