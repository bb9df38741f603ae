/** A badge that is mutated: how it is secured, its text, and what stands on the web for it. */
import type { JsonObject } from '../../src/core/kernel/json.ts'
import type { Standing } from '../../src/core/testing/a-world.ts'
import type { Random } from './random.ts'

export interface Source {
  readonly name: string
  /** hosted: JSON whose issuer's copy counts; picture: `text` was baked into `file` */
  readonly kind: 'json' | 'jws' | 'hosted' | 'picture'
  readonly form: 'json' | 'jws'
  readonly text: string
  readonly file?: Uint8Array
  /** what stands on the web: the status list, the hosted documents, the keys */
  readonly pages: Pages
  /** the same badge as a stranger would write and sign it */
  readonly forge?: Forge
}

export type Pages = Readonly<Record<string, Standing>>

export interface Forgery {
  readonly text: string
  /** what the stranger publishes for it */
  readonly pages: Pages
}

export type Forge = (random: Random) => Promise<Forgery>

export function jsonSource(name: string, document: JsonObject, pages: Pages): Source {
  return { name, kind: 'json', form: 'json', text: JSON.stringify(document), pages }
}
