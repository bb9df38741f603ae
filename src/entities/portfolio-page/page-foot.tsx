/** Where a page ends: how many badges there are, what the reader's own browser found of them, and where the page lives. */
import { isExample } from '#core/badge/example.ts'
import { webAddress } from '#core/exporting/safe-href.ts'
import { leadOf } from '#core/verification/report.ts'
import { TONE_OF_MARK } from '#core/verification/tone.ts'
import { QR_PAPER } from '../qr/qr.ts'
import { QrCode } from '../qr/qr-code.tsx'
import { SafeLink } from '../safe-link/safe-link.tsx'
import { ToneIcon } from '../verdict-mark/tone-icon.tsx'
import { answerWords } from './answer-words.ts'
import { type PageView, say } from './page-view.ts'

export interface PageFootProps {
  readonly view: PageView
  /** the answer before the page counts them already */
  readonly isCounted: boolean
}

export function PageFoot({ view, isCounted }: PageFootProps) {
  const { words, portfolio, badges } = view
  const address = webAddress(portfolio.address)
  const count = [...badges.values()].filter(({ badge }) => !isExample(badge)).length
  return (
    <footer className="foot">
      {address === undefined || address.length > QR_PAPER ? null : (
        <div className="page-code">
          <QrCode text={address} label={words.qr} />
        </div>
      )}
      <div className="foot-words">
        {count === 0 ? null : (
          <p className="count">
            {say(count === 1 ? words.count.one : words.count.other, { count })}
          </p>
        )}
        {isCounted ? null : <Found view={view} />}
        {address === undefined ? null : (
          <p className="address">
            <SafeLink bare href={address}>
              {address.replace(/^https:\/\/|\/$/g, '')}
            </SafeLink>
          </p>
        )}
        <p className="paper-only">
          {address === undefined ? null : say(words.printed, { address })}
        </p>
      </div>
    </footer>
  )
}

/** By mark where this browser gave them; in an exported page its own script fills the answer in, in these words. */
function Found({ view: { badges, words } }: { readonly view: PageView }) {
  const real = [...badges.values()].filter(({ badge }) => !isExample(badge))
  const leads = real.flatMap(({ mark }) => (mark ? [leadOf(mark)] : []))
  if (leads.length === 0) {
    return (
      <output id="page-answer" translate="no" data-words={JSON.stringify(answerWords(words))} />
    )
  }
  return (
    <ul className="found" translate="no">
      {[...new Set(leads)].map((lead) => (
        <li key={lead} className={`mark tone-${TONE_OF_MARK[lead]}`}>
          <ToneIcon tone={TONE_OF_MARK[lead]} />
          {leads.filter((one) => one === lead).length} {words.verdict[lead]}
        </li>
      ))}
    </ul>
  )
}
