/** Around a page on a screen: the ground that the theme of one badge takes from its picture. */
import { type CSSProperties, type ReactNode, useEffect, useState } from 'react'
import { type PageView, pictureOfLead } from './page-view.ts'
import { readGround } from './read-ground.ts'

export interface OnGroundProps {
  readonly view: PageView
  readonly children: ReactNode
}

/** A page itself has no style attributes: it is also rendered to a file whose policy forbids them. */
export function OnGround({ view, children }: OnGroundProps) {
  const ground = useGround(pictureOfLead(view))
  return <div style={ground ? ({ '--hero': ground } as CSSProperties) : undefined}>{children}</div> // a custom property
}

function useGround(picture: string | undefined): string | undefined {
  const [read, setRead] = useState<{ readonly of: string; readonly ground: string | undefined }>()
  useEffect(() => {
    let left = false
    if (picture === undefined) return
    void readGround(picture).then((ground) => {
      if (!left) setRead({ of: picture, ground })
    })
    return () => {
      left = true
    }
  }, [picture])
  return read?.of === picture ? read?.ground : undefined
}
