/** What of a badge is shown, as data: everything that is said comes from the verdict. */
import { isUnproven, leadOf } from '../../../../src/core/verification/report.ts'
import { TONE_OF_MARK, type Tone } from '../../../../src/core/verification/tone.ts'
import { exampleWords, type Language, markWords, sentences } from '../sentences.ts'
import type { Input, Verification, VerifiedBadge } from '../verify.ts'
import { wordsIn } from './words.ts'

export interface Told {
  readonly language: Language
  /** address of a reader that the visitor may trust more than this page */
  readonly reader: string | undefined
}

export interface Face {
  readonly name: string
  /** absent where there is no badge to have one */
  readonly issuer?: string
  readonly tone: Tone
  readonly mark: string
  /** what is said beside the mark of an example of ours */
  readonly example?: string
  readonly sentences: readonly string[]
  /** the picture that the badge was baked into: bytes of a file, never an address */
  readonly picture?: Blob
  readonly verified?: VerifiedBadge
}

/** Undefined: its file could not be had. */
export function faceOf(
  verification: Verification | undefined,
  input: Input | undefined,
  { language }: Told,
): readonly Face[] {
  const words = wordsIn(language)
  if (verification === undefined)
    return [{ name: '', tone: 'unknown', mark: words.gone, sentences: [] }]
  if (verification.badges.length === 0)
    return [{ name: '', tone: 'unknown', mark: words.nothing, sentences: [] }]
  const picture = pictureIn(input)
  return verification.badges.map((verified) => {
    const { badge, report, mark } = verified
    const example = exampleWords(badge, language)
    const issuer = badge.issuer.name ?? badge.issuer.id ?? ''
    return {
      name: badge.name,
      issuer,
      tone: TONE_OF_MARK[isUnproven(mark) ? leadOf(mark) : mark],
      mark: markWords(report, language),
      ...(example && { example }),
      sentences: sentences(report, badge.issuer.name ?? '', language),
      ...(picture && verification.badges.length === 1 && { picture }),
      verified,
    }
  })
}

/** Only PNG: a drawing may say what it likes, and show it as if it were ours. */
function pictureIn(input: Input | undefined): Blob | undefined {
  return input instanceof Blob && /^image\/png\b/.test(input.type) ? input : undefined
}
