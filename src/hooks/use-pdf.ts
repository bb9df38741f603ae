/** Makes a PDF of a page, to be saved once its owner has seen what is in it. */
import { useState } from 'react'
import { found, type Result } from '#core/kernel/result.ts'
import type { PublicPortfolio } from '#core/portfolio/redact.ts'
import type { MadePdf, PaperWording } from '#services/printing/make-pdf.ts'
import { useCommand } from './use-command.ts'

export interface Pdf {
  readonly pending: boolean
  readonly failed: boolean
  /** absent as soon as the page is another than it was made of */
  readonly made: MadePdf | undefined
  readonly make: () => void
}

/** `wording` loads what is said on it, in the language of the page. */
export function usePdf(
  page: PublicPortfolio,
  wording: (page: PublicPortfolio) => Promise<PaperWording>,
): Pdf {
  const [last, setLast] = useState<{ readonly made: MadePdf; readonly of: PublicPortfolio }>()
  const { pending, failure, run } = useCommand(makeNow, { showsFailure: true })
  return {
    pending,
    failed: failure !== undefined,
    made: last?.of === page ? last.made : undefined,
    make: () => run({ page, wording }, (made) => setLast({ made, of: page })),
  }
}

interface Asked {
  readonly page: PublicPortfolio
  readonly wording: (page: PublicPortfolio) => Promise<PaperWording>
}

/** What makes it is a chunk of its own: nobody who only writes downloads it. */
async function makeNow({ page, wording }: Asked): Promise<Result<MadePdf, { kind: never }>> {
  const { makePdf } = await import('#services/printing/make-pdf.ts')
  return found(await makePdf(page, await wording(page)))
}
