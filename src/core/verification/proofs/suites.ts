/** The registry of proof suites: to support another one, add its file and its line. */
import { dataIntegritySuites } from './data-integrity.ts'
import { ecdsaSd2023 } from './ecdsa-sd-2023.ts'
import { ed25519Signature2018 } from './ed25519-signature-2018.ts'
import type { ProofKind } from './proof.ts'
import type { Suite } from './suite.ts'

export const SUITES: readonly Suite[] = [...dataIntegritySuites, ecdsaSd2023, ed25519Signature2018]

/** The suite that knows this kind of proof, if any. */
export function suiteFor(kind: ProofKind): Suite | undefined {
  return SUITES.find((suite) => suite.accepts(kind))
}
