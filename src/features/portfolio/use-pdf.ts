/** Makes a PDF of the portfolio in hand, and saves it once its owner has seen what is in it. */
import { useState } from 'react'
import { found, type Result } from '#core/kernel/result.ts'
import type { PublicPortfolio } from '#core/portfolio/redact.ts'
import { useCommand } from '#hooks/use-command.ts'
import { saveFile } from '#ui/save-file/save-file.ts'
import type { MadePdf } from './publish/make-pdf.ts'
import { note } from './use-publish.ts'

export function usePdf(portfolio: PublicPortfolio) {
  const [made, setMade] = useState<{ readonly pdf: MadePdf; readonly of: PublicPortfolio }>()
  const making = useCommand(makeNow, { showsFailure: true })
  const saving = useCommand(save)
  return {
    making,
    saving,
    /** absent as soon as the portfolio is another than it was made of */
    pdf: made?.of === portfolio ? made.pdf : undefined,
    make: () => making.run(portfolio, (pdf) => setMade({ pdf, of: portfolio })),
    save: (pdf: MadePdf) => saving.run({ pdf, portfolio }),
  }
}

/** What makes it is a chunk of its own: nobody who only writes downloads it. */
async function makeNow(portfolio: PublicPortfolio): Promise<Result<MadePdf, { kind: never }>> {
  const { makePdf } = await import('./publish/make-pdf.ts')
  return found(await makePdf(portfolio))
}

interface Saving {
  readonly pdf: MadePdf
  readonly portfolio: PublicPortfolio
}

function save({ pdf, portfolio }: Saving) {
  saveFile(pdf.content, pdf.name)
  return note(portfolio, 'file', pdf.name)
}
