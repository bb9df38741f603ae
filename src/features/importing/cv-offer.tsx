/** A CV that came in: what is in it, a sentence each, and one yes. */
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { CV_SECTIONS } from '#core/portfolio/blocks/cv.ts'
import type { Resume, ResumeLine } from '#core/resume/resume.ts'
import { NotDone } from '#entities/not-done/not-done.tsx'
import { useCommand } from '#hooks/use-command.ts'
import { useJob } from '#hooks/use-job.ts'
import { useFormat } from '#i18n/format.ts'
import { PATHS } from '#routes/paths.ts'
import { dropCv, type FoundCv, foundCvs } from '#services/importing/found-cvs.ts'
import { hasLines, keepCv } from '#services/importing/keep-cv.ts'
import { Button, LinkButton } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import styles from './cv.module.css'

export function CvOffers() {
  const cvs = useJob(foundCvs)
  return (
    <div role="status" className={styles.offers}>
      {cvs.map((cv) => (cv.kept ? <Kept key={cv.key} cv={cv} /> : <Offer key={cv.key} cv={cv} />))}
    </div>
  )
}

function Offer({ cv }: { readonly cv: FoundCv }) {
  const { t, i18n } = useTranslation(['importing', 'portfolio'])
  const language = i18n.language === 'en' ? 'en' : 'nl'
  const keep = useCommand(
    () => keepCv(cv.key, { language, say: (section) => t(`portfolio:section.${section}`) }),
    { showsFailure: true },
  )
  return (
    <Notice>
      <h2 className={styles.title}>{t(`cv.title.${cv.kind}`)}</h2>
      <p>{t('cv.own')}</p>
      <ul className={styles.facts}>
        <Facts resume={cv.resume} />
      </ul>
      <NotDone failure={keep.failure} />
      <div className={styles.actions}>
        <Button look="main" disabled={keep.pending} onClick={() => keep.run()}>
          {t(hasLines(cv.resume) ? 'cv.take' : 'cv.takeList')}
        </Button>
        <Button onClick={() => dropCv(cv.key)}>{t('cv.leave')}</Button>
      </div>
    </Notice>
  )
}

/** One sentence for each kind of thing in it. */
function Facts({ resume }: { readonly resume: Resume }) {
  const { t } = useTranslation('importing')
  const { list } = useFormat()
  const { name, lines, languages, certificates, passed } = resume
  const said = CV_SECTIONS.flatMap((section) => {
    const of = lines.filter((line) => line.section === section)
    const names = list(of.slice(0, SHOWN).map(nameOf))
    return of.length === 0 ? [] : [t(`cv.${section}`, { count: of.length, names })]
  })
  const spoken = list(languages.map(({ language }) => language))
  return [
    name && t('cv.name', { name }),
    ...said,
    spoken && t('cv.languages', { languages: spoken }),
    certificates.length > 0 && t('cv.certificates', { count: certificates.length }),
    passed.length > 0 && t('cv.passed', { names: list(passed) }),
  ].map((sentence) =>
    sentence ? (
      <li key={sentence} dir="auto">
        {sentence}
      </li>
    ) : null,
  )
}

const nameOf = ({ role, organisation }: ResumeLine) =>
  role && organisation ? `${role} (${organisation})` : role || organisation

/** Names of lines in a sentence; who wants all of them opens the portfolio. */
const SHOWN = 3

/** Takes the place of the button that was pressed, and so takes its focus. */
function Kept({ cv }: { readonly cv: FoundCv }) {
  const { t } = useTranslation(['importing', 'common'])
  const { page, toCollect = 0 } = cv.kept ?? {}
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <Notice>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {t('cv.kept')}
      </h2>
      {page ? <p>{t('cv.keptPage')}</p> : null}
      {toCollect > 0 ? <p>{t('cv.keptList', { count: toCollect })}</p> : null}
      <div className={styles.actions}>
        {page ? (
          <LinkButton look="main" to={PATHS.portfolio(page)}>
            {t('cv.open')}
          </LinkButton>
        ) : null}
        <Button onClick={() => dropCv(cv.key)}>{t('common:close')}</Button>
      </div>
    </Notice>
  )
}
