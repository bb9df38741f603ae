/** Addresses of pictures and files on the screen: made when they come, kept while they stay, given back when they go. */
import { useEffect, useRef, useState } from 'react'
import { giveBack } from './blob-address.ts'
import { download, safeImage } from './safe-picture.ts'

/** Something shown by an address, usually a blob: one. */
export interface Addressed {
  readonly href: string
  readonly picture?: string
}

/** The addresses of a file that somebody shares: to save it untouched and, when it is an image, to look at. */
export async function addressesOf(bytes: Blob, mediaType: string): Promise<Addressed> {
  const image = await safeImage(bytes, mediaType)
  return {
    href: URL.createObjectURL(download(bytes)),
    ...(image && { picture: URL.createObjectURL(image) }),
  }
}

type Addresses<T> = ReadonlyMap<string, T>

/**
 * What `read` makes of each key, as it comes in. `read` must stay the same function between renders,
 * and make a new address for each call; a key for which it answers undefined is left out.
 */
export function useAddresses<T extends Addressed>(
  keys: readonly string[],
  read: (key: string) => Promise<T | undefined>,
): Addresses<T> {
  const [shown, setShown] = useState<Addresses<T>>(new Map())
  const held = useRef<Addresses<T>>(new Map())
  const wantedKeys = JSON.stringify(keys)
  useEffect(() => {
    let left = false
    const wanted = new Set(JSON.parse(wantedKeys) as string[]) // written just above
    const fresh = [...wanted].filter((key) => !held.current.has(key))
    void Promise.all(fresh.map(async (key) => [key, await read(key)] as const)).then((answers) => {
      const made = answers.flatMap(([key, one]) => (one ? [[key, one] as const] : []))
      if (left) return forget(made)
      const all = new Map([...held.current, ...made])
      const [stay, go] = split([...all], ([key]) => wanted.has(key))
      forget(go)
      held.current = new Map(stay)
      setShown(held.current)
    })
    return () => {
      left = true
    }
  }, [wantedKeys, read])
  useEffect(
    () => () => {
      forget([...held.current])
      held.current = new Map()
    },
    [],
  )
  return shown
}

function forget(entries: readonly (readonly [string, Addressed])[]): void {
  for (const [, { href, picture }] of entries) for (const it of [href, picture]) giveBack(it)
}

function split<E>(all: readonly E[], isIn: (one: E) => boolean): readonly [E[], E[]] {
  return [all.filter(isIn), all.filter((one) => !isIn(one))]
}
