/** What the badge says about its issuer, and of who made or assessed it where that is another, marked as the badge's own word. */
import { useTranslation } from 'react-i18next'
import type { Badge, Profile } from '#core/badge/badge.ts'
import { SafeLink } from '#entities/safe-link/safe-link.tsx'
import { useTermWords } from '#i18n/words.ts'
import styles from './badge-page.module.css'
import { LongText } from './long-text.tsx'
import { Rows } from './rows.tsx'
import { Folded, type SectionId } from './section.tsx'

export function IssuerCard({ badge }: { readonly badge: Badge }) {
  const { issuer, source, achievement } = badge
  const others = { creator: achievement.creator, source } as const
  return (
    <>
      <Card id="issuer" profile={issuer} />
      {(['creator', 'source'] as const).map((role) => {
        const profile = others[role]
        return profile && isAnother(profile, issuer) ? (
          <Card key={role} id={role} profile={profile} />
        ) : null
      })}
    </>
  )
}

/** The same organisation is described in the same words, whatever its picture. */
const wordsOf = ({ image: _, ...words }: Profile) => JSON.stringify(words)

/** Whether the two are told in other words. */
export const isAnother = (one: Profile, other: Profile) => wordsOf(one) !== wordsOf(other)

function Card({ id, profile }: { readonly id: SectionId; readonly profile: Profile }) {
  return (
    <Folded id={id}>
      <ProfileBox profile={profile} />
    </Folded>
  )
}

/** All that is said of an organisation or person. */
export function ProfileBox({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation('badge')
  const term = useTermWords()
  const { url } = profile
  return (
    <div className={styles.box}>
      <strong dir="auto">{profile.name ?? profile.id}</strong>
      {profile.description ? <LongText plain text={profile.description} /> : null}
      <Rows
        rows={[
          [t('issuer.website'), url ? <SafeLink key="url" href={url} /> : undefined],
          [t('issuer.email'), profile.email],
          [t('issuer.phone'), profile.phone],
          [t('issuer.address'), profile.address],
          [t('issuer.parent'), profile.parent?.name ?? profile.parent?.id],
          [t('issuer.id'), profile.id],
          [t('issuer.picture'), profile.image?.caption],
          ...profile.identifiers.map(
            ({ type, value }) => [term('identifierType', type), value] as const,
          ),
        ]}
      />
      <small>{t('issuer.claim')}</small>
    </div>
  )
}
