/** Reads what badges say, without judging them: every credential in a file or text, normalised. */
import type { Credential } from '../../../src/core/badge/credential.ts'
import { otherFile } from '../../../src/core/baking/other-files.ts'
import { badgesIn } from '../../../src/core/importing/badges-in.ts'
import { isPdf } from '../../../src/core/importing/pdf/is-pdf.ts'
import { utf8 } from '../../../src/core/kernel/bytes.ts'

export type { Credential }

/** Bytes of a file, a file, a text, or a credential as it was parsed (a proof over its exact text is lost then). */
export type Input = Uint8Array | ArrayBuffer | Blob | string | object

/** What was found in a file. */
export interface Reading {
  /** `badge` is what is said; `payload` the text as it was found */
  readonly credentials: readonly Credential[]
  /** a code, when there is no badge at all */
  readonly failure?: string
}

/**
 * What the badges in a file or text say, without judging them.
 * @returns every credential with its badge, normalised; `failure` is a code when there is none
 * @throws nothing for its input: what cannot be read is a failure
 * @see Open Badges 0.5 to 3.0, CLR 1.0 and 2.0
 */
export async function read(input: Input): Promise<Reading> {
  const bytes = await bytesOf(input)
  if (bytes === undefined) return { credentials: [], failure: 'unreadable' }
  if (isPdf(bytes)) return (await import('./reading/in-pdf.ts')).inPdf(bytes) // most files are none
  return badgesIn(bytes, otherFile)
}

async function bytesOf(input: Input): Promise<Uint8Array | undefined> {
  if (input instanceof Uint8Array) return input
  if (typeof input === 'string') return utf8(input)
  try {
    if (input instanceof ArrayBuffer) return new Uint8Array(input)
    if (input instanceof Blob) return new Uint8Array(await input.arrayBuffer())
    return utf8(JSON.stringify(input))
  } catch {
    return undefined // gone from the disk, or no JSON
  }
}
