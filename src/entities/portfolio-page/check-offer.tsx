/** The corner of an exported page that says how to check it: an offer, never a stamp. */
import { formatFor } from '#i18n/format.ts'
import { SafeLink } from '../safe-link/safe-link.tsx'
import { type PageView, say } from './page-view.ts'

export interface CheckOfferProps {
  readonly view: PageView
  /** ISO 8601 */
  readonly published: string
  /** last day on which the owner means it to be read, ISO 8601 */
  readonly until?: string | undefined
  /** address of the reader, with a pointer to portfolio.json when its address is known */
  readonly reader: string
}

export function CheckOffer({ view, published, until, reader }: CheckOfferProps) {
  const { words, portfolio } = view
  const date = formatFor(portfolio.language).date(published)
  return (
    <div className="check">
      <h2>{words.check.title}</h2>
      <p>{say(words.check.text, { name: portfolio.name || words.owner, date })}</p>
      {until === undefined ? null : (
        <p data-until={until}>
          {say(words.check.until, { date: formatFor(portfolio.language).date(until) })}
        </p>
      )}
      <p>
        <SafeLink bare href={reader} className="check-link">
          {words.check.rugzak}
        </SafeLink>
        <br />
        {words.check.rugzakHint}
      </p>
      <p>
        <a href="#proof">{words.check.elsewhere}</a>
        <br />
        {words.check.elsewhereHint}
      </p>
    </div>
  )
}
