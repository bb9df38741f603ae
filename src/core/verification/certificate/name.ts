/** In whose name a certificate is (X.520), as it says itself. */
import type { Certificate } from 'pkijs'

export const COMMON_NAME = '2.5.4.3'
export const ORGANISATION = '2.5.4.10'
const LONGEST = 200

/** The first of these kinds of name that the subject has; '' when it has none. */
export function nameIn({ subject }: Certificate, kinds: readonly string[]): string {
  const parts = kinds.map((type) => subject.typesAndValues.find((one) => one.type === type))
  return (parts.find((part) => part !== undefined)?.value.valueBlock.value ?? '')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(0, LONGEST)
}
