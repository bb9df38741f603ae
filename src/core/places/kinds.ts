/** The kinds of places: one file and one line each. The folder is the browser's own, and stands with the services. */
import { github } from './github.ts'
import { gitlab } from './gitlab.ts'
import type { KindId, PlaceKind } from './kind.ts'
import { remotestorage } from './remotestorage.ts'
import { s3 } from './s3.ts'
import { solid } from './solid.ts'
import { webdav } from './webdav.ts'
import { wordpress } from './wordpress.ts'

const WEB_KINDS = [webdav, github, gitlab, wordpress, solid, s3, remotestorage] as const

export function webKind(id: KindId): PlaceKind | undefined {
  return WEB_KINDS.find((kind) => kind.id === id)
}
