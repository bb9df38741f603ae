/** All stacks: what the badges build up to, what may belong together, and what comes next. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { BadgeViews } from '#entities/badge-views/badge-views.tsx'
import { PATHS } from '#routes/paths.ts'
import { LinkButton } from '#ui/button/button.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { PageHeading } from '#ui/page-heading/page-heading.tsx'
import { Decisions } from './decisions.tsx'
import { ImportPathway } from './import-pathway.tsx'
import { NextSteps } from './next-steps.tsx'
import { PROPOSALS, Proposals } from './proposals.tsx'
import { Remarks } from './remarks.tsx'
import { StackGroups } from './stack-groups.tsx'
import styles from './stacks.module.css'
import { useStacks } from './use-stacks.ts'

export function Component() {
  const { t } = useTranslation('stacks')
  const stacks = useStacks()
  const { derived } = stacks
  return (
    <>
      <PageHeading
        title={t('title', { count: derived.stacks.length })}
        fact={t('lead')}
        back={{ to: PATHS.backpack, label: t('toBadges') }}
        actions={
          <LinkButton look="main" to={PATHS.newStack}>
            {t('new')}
          </LinkButton>
        }
      />
      <BadgeViews current="stacks" />
      {derived.stacks.length === 0 ? (
        <EmptyState text={t('empty')}>
          <LinkButton to={PATHS.add}>{t('emptyDo')}</LinkButton>
        </EmptyState>
      ) : null}
      {derived.proposals.length > 0 && derived.stacks.length > 0 ? (
        <Link className={styles.toProposals} to={{ hash: PROPOSALS }}>
          {t('proposals', { count: derived.proposals.length })}
        </Link>
      ) : null}
      <StackGroups stacks={stacks} />
      <Proposals derived={derived} />
      <NextSteps stacks={stacks} />
      <Decisions stacks={stacks} />
      <ImportPathway />
      <Remarks remarks={derived.remarks} />
    </>
  )
}
