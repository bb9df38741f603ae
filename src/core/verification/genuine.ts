/** Whether the answers prove that a badge is what its issuer made, apart from who that issuer is. */
import { type CheckId, weight } from './catalog.ts'

/** A report, as far as its answers go. */
export interface Answers {
  readonly checks: readonly { readonly id: CheckId; readonly answer: string }[]
}

/** The questions whose answer can contradict or leave open where a badge is from. */
const AUTHENTICITY: ReadonlySet<CheckId> = new Set([
  'shape',
  'context',
  'signature',
  'issuer',
  'hosting',
  'trust',
])
const HARMLESS: ReadonlySet<string> = new Set(['good', 'neutral', 'remark'])

/**
 * Signed, with a key that is the issuer's or names itself, or published now on the issuer's own website.
 * Says nothing of dates and revocation, nor of who a mere key belongs to.
 */
export function isProvedGenuine({ checks }: Answers): boolean {
  const harmless = checks.every(
    ({ id, answer }) => !AUTHENTICITY.has(id) || HARMLESS.has(weight(id, answer)),
  )
  const answers = new Map(checks.map(({ id, answer }) => [id, answer]))
  const said = (id: CheckId, ...wanted: readonly string[]) => wanted.includes(answers.get(id) ?? '')
  const isSigned = said('signature', 'valid') && said('issuer', 'bound', 'selfAsserted', 'hosted')
  const isPublished =
    said('signature', 'hosted') && said('issuer', 'hosted') && said('hosting', 'same', 'changed')
  return harmless && (isSigned || isPublished)
}

/** Genuinely signed, but by a key that nothing ties to anybody: the issuer's name is its own word. */
export function isByKeyOnly(report: Answers): boolean {
  const has = (id: CheckId, wanted: string) =>
    report.checks.some((check) => check.id === id && check.answer === wanted)
  return isProvedGenuine(report) && has('issuer', 'selfAsserted') && !has('trust', 'listed')
}
