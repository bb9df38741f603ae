/** The list that is being made: as it was left, of a list that is kept, or empty. */
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { parseObject } from '#core/kernel/json.ts'
import type { KnownIssuer, TrustList } from '#core/verification/circumstances.ts'
import { changedIssuer } from '#core/verification/lists/list-entry.ts'
import { OWN_LIST, trustListOf, writeTrustList } from '#core/verification/trust-lists.ts'
import { draftOf, forgetDraft, leaveDraft } from '#services/drafts.ts'
import { useLive } from '#storage/live/live.ts'
import { trustLists } from '#storage/live/trust-list-queries.ts'

const EMPTY: TrustList = { name: '', source: '', date: '', issuers: [] }

export function useList() {
  const [search] = useSearchParams()
  const from = search.get('from') ?? ''
  const key = `issuerList.${from}`
  const kept = useLive(trustLists).find(({ name }) => name === from)
  const [list, setList] = useState(() => left(key) ?? begun(kept))
  const change = (by: Partial<TrustList>) => {
    const next = { ...list, ...by }
    setList(next)
    leaveDraft(key, writeTrustList(next))
  }
  const { issuers } = list
  return {
    list,
    change,
    /** puts an issuer in the place of another, or at the end */
    put: (issuer: KnownIssuer, before?: KnownIssuer) => {
      const whole = changedIssuer(before, issuer)
      const at = before ? issuers.indexOf(before) : issuers.length
      change({ issuers: issuers.toSpliced(at, before ? 1 : 0, whole) })
    },
    drop: (issuer: KnownIssuer) => change({ issuers: issuers.filter((one) => one !== issuer) }),
    startAgain: () => {
      forgetDraft(key)
      setList(begun(kept))
    },
  }
}

export type ListInHand = ReturnType<typeof useList>

/** The own list has no name that others could know it by. */
function begun(kept: TrustList | undefined): TrustList {
  if (kept === undefined) return EMPTY
  return kept.name === OWN_LIST ? { ...EMPTY, issuers: kept.issuers } : kept
}

function left(key: string): TrustList | undefined {
  const parsed = parseObject(draftOf(key) ?? '')
  return parsed.ok ? trustListOf(parsed.value, { name: '', source: '', today: '' }) : undefined
}
