/** A link with the badges inside, made anew when what it carries, its lock or its end changes. */

import { useEffect, useEffectEvent, useState } from 'react'
import { random } from '#core/kernel/random.ts'
import type { LinkContent } from '#core/sharing/link-content.ts'
import { linkFragment, lockedFragment } from '#core/sharing/page-link.ts'
import { PATHS } from '#routes/paths.ts'

export interface Limits {
  /** '' makes an open link */
  readonly passphrase: string
  /** last day on which a reader of ours opens it, ISO 8601; '' for no end */
  readonly until: string
}

export const NO_LIMITS: Limits = { passphrase: '', until: '' }

/** Undefined while the link is made, `null` when this browser cannot make it. */
export type GivenLink = string | null | undefined

/** Leads to the reader, or to another `page` of ours. `contentOf` answers the same for the same `key`, so it is asked once for each. */
export function useGivenLink(
  key: readonly unknown[],
  contentOf: () => Promise<LinkContent>,
  limits: Limits = NO_LIMITS,
  page = readerPage(),
): GivenLink {
  const asked = JSON.stringify([key, limits, page])
  const [made, setMade] = useState<{ readonly asked: string; readonly link: string | null }>()
  const make = useEffectEvent(async () => linkOf(await contentOf(), limits, page))
  useEffect(() => {
    let left = false
    void make()
      .catch(() => null)
      .then((link) => {
        if (!left) setMade({ asked, link })
      })
    return () => {
      left = true
    }
  }, [asked])
  return made?.asked === asked ? made.link : undefined
}

async function linkOf(
  content: LinkContent,
  { passphrase, until }: Limits,
  page: string,
): Promise<string> {
  const ended = until === '' ? content : { ...content, until }
  const fragment =
    passphrase === '' ? linkFragment(ended) : lockedFragment(ended, passphrase, random)
  return `${page}#${await fragment}`
}

/** Where this app's own reader stands. */
export function readerPage(): string {
  return pageAt(PATHS.view)
}

/** Where somebody answers who was asked for a word about a badge. */
export function answerPage(): string {
  return pageAt(PATHS.endorse)
}

function pageAt(path: string): string {
  return new URL(path.slice(1), new URL(import.meta.env.BASE_URL, location.origin)).href
}
