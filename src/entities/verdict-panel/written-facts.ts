/** Writes the facts behind an answer, each as a name and a value; empty lists say nothing. */
import type { Check } from '#core/verification/report.ts'

/** The code of the answer first, such as `valid`, then `alg: EdDSA` and the like. */
export function writtenFacts({ answer, detail = {} }: Check): readonly string[] {
  const told = Object.entries(detail).filter(([, value]) => String(value) !== '')
  return [answer, ...told.map(([name, value]) => `${name}: ${String(value)}`)]
}
