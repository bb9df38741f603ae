/** Looks at a file without a badge once more: what happened to the picture, its QR code, the addresses in a text. */

import type { UnbakeFailure } from '#core/baking/carrier.ts'
import { readPicture } from '#core/baking/doctor/picture.ts'
import { type Diagnosis, diagnose } from '#core/baking/doctor.ts'
import { otherFile } from '#core/baking/other-files.ts'
import { decodeText } from '#core/baking/text.ts'
import { addressesInText } from '#core/importing/html.ts'
import { readQr } from './read-qr.ts'

export interface SecondLook {
  readonly diagnosis?: Diagnosis
  readonly qr?: string
}

/** Nothing for files that are no pictures. Never touches the network. */
export async function lookAgain(file: Blob, bytes: Uint8Array, name: string): Promise<SecondLook> {
  const picture = readPicture(bytes)
  if (picture === undefined) return {}
  const { width = 0, height = 0 } = picture
  const qr = await readQr(file, { width, height })
  const diagnosis = diagnose(bytes, name)
  return qr ? { diagnosis, qr } : { diagnosis: withoutCode(diagnosis) }
}

/** What only looked like a QR code is a plain picture: nothing could be read in it. */
function withoutCode(diagnosis: Diagnosis): Diagnosis {
  if (diagnosis.kind !== 'qrPicture') return diagnosis
  return { ...diagnosis, kind: 'plainPicture', certainty: 'unknown' }
}

/** The web addresses in a file that is a text: it may be all that somebody noted of a badge. */
export function linksIn(bytes: Uint8Array): readonly string[] {
  const text = decodeText(bytes)
  return text === undefined || text.includes('\0') ? [] : addressesInText(text)
}

/** The same refusal with the name of the kind of file, where its first bytes tell. RTF begins as JSON does. */
export function named(failure: UnbakeFailure, bytes: Uint8Array): UnbakeFailure {
  const { kind, detail } = failure
  if (detail !== undefined || (kind !== 'notABadgeFile' && kind !== 'brokenJson')) return failure
  const other = otherFile(bytes)
  return other.detail ? other : failure
}
