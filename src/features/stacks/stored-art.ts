/** The bare picture of a badge in the backpack. */
import { bareArt } from '#entities/badge-art/bare-art.tsx'
import { useArt } from '#storage/live/live-art.ts'

export const StoredArt = bareArt(useArt)
