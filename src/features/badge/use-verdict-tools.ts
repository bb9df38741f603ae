/** What can be asked after a verdict, each by the person's own click. */
import { useState } from 'react'
import type { BadgeId } from '#core/badge/badge.ts'
import { found } from '#core/kernel/result.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import { type LinkHealth, linkHealth } from '#core/verification/link-health.ts'
import { recipientOf } from '#core/verification/questions/recipient.ts'
import { OWN_LIST } from '#core/verification/trust-lists.ts'
import { useCommand } from '#hooks/use-command.ts'
import { askOnce } from '#services/ask-once.ts'
import { startChecking } from '#services/checking/check.ts'
import { loadContexts } from '#services/checking/load-context.ts'
import { takeNewer } from '#services/checking/refresh.ts'
import { setTrusted } from '#services/trust-lists.ts'
import { useLive } from '#storage/live/live.ts'
import { trustLists } from '#storage/live/trust-list-queries.ts'

/** Loads the contexts that a check missed, then checks again. */
export function useContextLoading(badgeId: BadgeId) {
  return useCommand((urls: readonly string[]) => loadContexts(urls, badgeId), HERE)
}

export function useRefresh(record: BadgeRecord) {
  return useCommand((address: string) => takeNewer(record, address), HERE)
}

const HERE = { showsFailure: true } as const

/** Compares a typed address with the recipient, on this device. */
export function useRecipientTest({ badge }: BadgeRecord) {
  return useCommand(async (address: string) =>
    found({ address, answer: (await recipientOf(badge, [address])).answer }),
  )
}

/** Whether this issuer is on the person's own list; a change is followed by a new check. */
export function useIssuerTrust({ id, badge: { issuer } }: BadgeRecord) {
  const own = useLive(trustLists).find(({ name }) => name === OWN_LIST)?.issuers ?? []
  const trusted = own.some((known) => known.id === issuer.id)
  const save = useCommand(async () => {
    const saved = await setTrusted(issuer, !trusted)
    if (saved.ok) await startChecking([id])
    return saved
  })
  return { trusted, toggle: () => save.run() }
}

export interface LinkAnswer {
  readonly link: string
  readonly health: LinkHealth
  /** ISO 8601 instant */
  readonly askedAt: string
}

/** Asks every link once, one answer at a time. */
export function useLinkHealth(links: readonly string[]) {
  const [answers, setAnswers] = useState<readonly LinkAnswer[]>([])
  const ask = useCommand(async () => {
    setAnswers([])
    await Promise.all(
      links.map(async (link) => {
        const health = linkHealth(await askOnce({ url: link, purpose: 'link' }))
        const answer = { link, health, askedAt: new Date().toISOString() }
        setAnswers((before) => [...before, answer])
      }),
    )
    return found(undefined)
  })
  return { answers, asking: ask.pending, ask: () => ask.run() }
}
