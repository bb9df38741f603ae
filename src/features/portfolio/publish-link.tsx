/** The link to a portfolio: to its page where that has an address, else with the badges inside. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { badgesOf } from '#core/portfolio/document.ts'
import type { PublicPortfolio } from '#core/portfolio/redact.ts'
import type { PublicationRecord } from '#core/records/records.ts'
import { bandOf } from '#core/sharing/band.ts'
import type { CardFacts } from '#entities/share-sheet/card-picture.ts'
import { GivenLink } from '#entities/share-sheet/given-link.tsx'
import { LimitsForm } from '#entities/share-sheet/limits-form.tsx'
import { CardPictures } from '#entities/share-sheet/preview-card.tsx'
import { SendOn } from '#entities/share-sheet/send-on.tsx'
import { NO_LIMITS, useGivenLink } from '#entities/share-sheet/use-given-link.ts'
import { useCommand } from '#hooks/use-command.ts'
import { Notice } from '#ui/notice/notice.tsx'
import styles from './portfolio.module.css'
import { contentOf, pointerOf } from './publish/link-of.ts'
import { note } from './use-publish.ts'

export interface PublishLinkProps {
  readonly portfolio: PublicPortfolio
  readonly card: CardFacts
  /** where it stands at a place of the learner's own */
  readonly online: PublicationRecord | undefined
}

export function PublishLink({ portfolio, card, online }: PublishLinkProps) {
  const { t } = useTranslation('portfolio')
  const [limits, setLimits] = useState(NO_LIMITS)
  const { name, language } = portfolio
  const ids = badgesOf(portfolio)
  const inside = useGivenLink([name, language, ...ids], () => contentOf(portfolio), limits)
  const pointer = ownAddress(online) ?? pointerOf(portfolio)
  const log = useCommand((detail: string) => note(portfolio, 'link', detail))
  const link = pointer ?? inside
  const hint = name.trim() === '' ? 'target.linkHint' : 'target.linkHintNamed'
  const left = () => log.run(pointer ? 'src' : limits.passphrase === '' ? 'v1' : 'v1p')
  if (ids.length === 0) return <Notice>{t('target.noBadges')}</Notice>
  return (
    <>
      <GivenLink link={link} tooLong={t('target.tooLongText')} onCopied={left} />
      {link && bandOf(link) !== 'tooLong' ? (
        <SendOn shared={{ text: name, url: link }} onSent={left} />
      ) : null}
      <CardPictures facts={card} />
      {pointer === undefined && inside && bandOf(inside) !== 'tooLong' ? (
        <LimitsForm of="link" limits={limits} onChange={setLimits} />
      ) : null}
      <p className={styles.soft}>{t(pointer ? 'target.pointerHint' : hint)}</p>
      <p className={styles.soft}>{t('link.honest')}</p>
    </>
  )
}

/** The page itself, which other sites can show a preview of; only once all of it stood there. */
const ownAddress = (online: PublicationRecord | undefined) =>
  online && online.lastAt !== '' && online.address !== '' ? online.address : undefined
