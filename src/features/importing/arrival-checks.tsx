/** The reasons that matter most, ticking one after another. */
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { isProvedGenuine } from '#core/verification/genuine.ts'
import type { Check, Report } from '#core/verification/report.ts'
import { toneOfCheck } from '#core/verification/tone.ts'
import { ToneIcon } from '#entities/verdict-mark/tone-icon.tsx'
import { toldReasons } from '#entities/verdict-panel/reasons.ts'
import { useAnswerWords } from '#i18n/words.ts'
import styles from './arrival.module.css'

/** So many beside the one about the recipient; all are on the page of the badge. */
const SHOWN = 3

/** That it can be read goes without saying, unless it cannot. */
const OBVIOUS: ReadonlySet<string> = new Set(['shape complete', 'context known'])

const isRecipient = ({ id }: Check) => id === 'recipient'

/** Whether it stands on an address was compared here, whoever made the badge. */
const isTick = (check: Check) => !isRecipient(check) && toneOfCheck(check) === 'valid'

/** A tick beside a question of two sides would not say which. */
const isPlain = (check: Check) => isTick(check) && check.id !== 'revocation'

/** What a badge that may be anybody's says of itself gets no tick here. */
function shownOf(report: Report): readonly Check[] {
  const isGenuine = isProvedGenuine(report)
  const all = toldReasons(report.checks).filter((check) =>
    isTick(check) ? isGenuine && !OBVIOUS.has(`${check.id} ${check.answer}`) : true,
  )
  const others = all.filter((check) => !isRecipient(check))
  return [...others.slice(0, SHOWN), ...all.filter(isRecipient)]
}

export function ArrivalChecks({ report }: { readonly report: Report }) {
  const { t } = useTranslation(['importing', 'verification'])
  const answer = useAnswerWords()
  const said = (check: Check) =>
    isRecipient(check) && check.answer === 'untested' ? t('arrival.unasked') : answer(check)
  return (
    <ul className={styles.checks}>
      {shownOf(report).map((check, at) => (
        // drawn anew when its answer changes, so that it ticks in its place
        <li key={`${check.id} ${check.answer}`} style={{ '--at': at } as CSSProperties}>
          <ToneIcon tone={toneOfCheck(check)} />
          <span>
            <strong>{t(`verification:check.${check.id}.name`)}</strong>{' '}
            <span data-plain={isPlain(check) || undefined}>{said(check)}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
