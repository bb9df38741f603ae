/** The corner of an exported page that says how to check it: an offer, never a stamp. */
import { formatFor } from '#i18n/format.ts'
import { type PageView, say } from './page-view.ts'
import { SafeLink } from './prose.tsx'

export interface CheckOfferProps {
  readonly view: PageView
  /** ISO 8601 */
  readonly published: string
  /** address of the reader, with a pointer to portfolio.json when its address is known */
  readonly reader: string
}

/** The `output` is filled by the page's own script, and only with what that script can know. */
export function CheckOffer({ view, published, reader }: CheckOfferProps) {
  const { words, portfolio } = view
  const date = formatFor(portfolio.language).date(published)
  return (
    <div className="check">
      <h2>{words.check.title}</h2>
      <p>{say(words.check.text, { name: portfolio.name || words.owner, date })}</p>
      <p>
        <SafeLink href={reader} className="check-link">
          {words.check.rugzak}
        </SafeLink>
        <br />
        {words.check.rugzakHint}
      </p>
      <p>
        <strong>{words.check.elsewhere}</strong>
        <br />
        {words.check.elsewhereHint}
      </p>
      <output
        id="files-answer"
        data-good={words.check.filesGood}
        data-bad={words.check.filesBad}
        data-cannot={words.check.filesCannot}
      />
    </div>
  )
}
