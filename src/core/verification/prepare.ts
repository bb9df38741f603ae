/** Loads what nearly every badge needs to be judged, before the first one comes. */
import { contextsFor } from './contexts/context-set.ts'
import { loadSchemas } from './questions/schema.ts'

/** The contexts that most badges of today name, in their order (OB 3.0 section 5.1). */
export const USUAL = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
]

/** Nothing is fetched from elsewhere; a later verification loads what is not here yet. */
export async function prepare(): Promise<void> {
  await Promise.all([contextsFor({ '@context': USUAL }), loadSchemas()])
}
