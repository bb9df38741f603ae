/** Foreign words in what a person reads in a terminal. */
import { upright } from '../../../../src/core/kernel/upright.ts'

/** On one line, and without signs that a terminal obeys: no badge can add a verdict of its own, or wipe out ours. */
export function oneLine(text: string): string {
  return upright(text).replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
}
