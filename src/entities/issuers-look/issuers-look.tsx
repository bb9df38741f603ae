/** The badge as its issuer would draw it: apart, labelled as the issuer's own, with our mark above it and never in it. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Looks, RenderMethod } from '#core/badge/badge.ts'
import type { Result } from '#core/kernel/result.ts'
import type { Loaded, Wanted } from '#core/kernel/world.ts'
import type { Card } from '#core/look/card.ts'
import { draw, type Look, type LookFailure, type Place, placeOf } from '#core/look/draw.ts'
import { leadOf, type Mark } from '#core/verification/report.ts'
import { Button } from '#ui/button/button.tsx'
import { VerdictMark } from '../verdict-mark/verdict-mark.tsx'
import styles from './issuers-look.module.css'
import { LookFrame } from './look-frame.tsx'
import { toXhtml } from './trusted-html.ts'

export interface IssuersLookProps {
  readonly looks: Looks
  /** of the badge as it was judged */
  readonly mark: Mark
  /** asks for one document, only ever after a click here */
  readonly ask: (wanted: Wanted) => Promise<Loaded>
}

/** Nothing is drawn of a badge that is not what its issuer made. */
export function IssuersLook({ looks, mark, ask }: IssuersLookProps) {
  const { t } = useTranslation('look')
  const isWrong = ['invalid', 'malformed'].includes(leadOf(mark))
  return (
    <div className={styles.looks}>
      <p>{t('explained')}</p>
      <p className={styles.proved}>
        {t('proved')} <VerdictMark mark={mark} />
      </p>
      {isWrong ? <p>{t('fail.notProved')}</p> : null}
      {isWrong
        ? null
        : looks.methods.map((method, at) => (
            <OneLook
              // biome-ignore lint/suspicious/noArrayIndexKey: the methods of a badge never change place
              key={at}
              looks={looks}
              method={method}
              ask={ask}
            />
          ))}
    </div>
  )
}

interface OneLookProps extends Omit<IssuersLookProps, 'mark'> {
  readonly method: RenderMethod
}

function OneLook({ looks, method, ask }: OneLookProps) {
  const { t } = useTranslation('look')
  const [place] = useState(() => placeOf(method))
  const [bytes, setBytes] = useState<Uint8Array>()
  const inBadge = place.ok && place.value.at === 'badge' ? place.value.bytes : undefined
  const template = bytes ?? inBadge
  return (
    <figure className={styles.look}>
      <figcaption>
        <strong>{t('label')}</strong> <span dir="auto">{method.name}</span>
      </figcaption>
      {place.ok ? null : <p>{t(`fail.${place.failure}`)}</p>}
      {template ? <Drawn looks={looks} method={method} template={template} /> : null}
      {template || !place.ok ? null : <Ask place={place.value} ask={ask} onBytes={setBytes} />}
    </figure>
  )
}

interface AskProps extends Pick<IssuersLookProps, 'ask'> {
  readonly place: Place
  readonly onBytes: (bytes: Uint8Array) => void
}

function Ask({ place, ask, onBytes }: AskProps) {
  const { t } = useTranslation(['look', 'verification'])
  const [stage, setStage] = useState<'start' | 'asking' | 'refused' | Unreached>('start')
  if (place.at === 'badge') return null
  const { url, host } = place
  const fetchIt = async () => {
    setStage('asking')
    const loaded = await ask({ url, purpose: 'picture' })
    if (loaded.outcome === 'unreachable') setStage(loaded)
    else if (loaded.status === 200) onBytes(loaded.body)
    else setStage('refused')
  }
  return (
    <>
      <p>{t('asks', { host })}</p>
      <Button disabled={stage === 'asking'} onClick={() => void fetchIt()}>
        {t('ask', { host })}
      </Button>
      <p role="status">
        {stage === 'refused' ? t('fail.refused', { host }) : null}
        {typeof stage === 'object' ? t(`verification:why.${stage.why}`, { to: stage.host }) : null}
      </p>
    </>
  )
}

type Unreached = Extract<Loaded, { outcome: 'unreachable' }>

interface DrawnProps extends Pick<OneLookProps, 'looks' | 'method'> {
  readonly template: Uint8Array
}

function Drawn({ looks, method, template }: DrawnProps) {
  const { t } = useTranslation('look')
  const [drawn, setDrawn] = useState<Result<Look, LookFailure>>()
  useEffect(() => {
    let isHere = true
    void draw(method, looks, template, toXhtml).then((it) => isHere && setDrawn(it))
    return () => {
      isHere = false
    }
  }, [looks, method, template])
  if (!drawn) return null
  if (!drawn.ok) return <p role="status">{t(`fail.${drawn.failure}`)}</p>
  if (drawn.value.kind === 'card') return <CardView card={drawn.value.card} />
  return <LookFrame picture={drawn.value.picture} name={method.name ?? ''} />
}

function CardView({ card: { name, description, fields, colour } }: { readonly card: Card }) {
  return (
    <div className={styles.card} style={colour ? { borderInlineStartColor: colour } : undefined}>
      <strong dir="auto">{name}</strong>
      <p dir="auto">{description}</p>
      <dl>
        {fields.map(({ label, value }) => (
          <div key={`${label} ${value}`}>
            <dt dir="auto">{label}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
