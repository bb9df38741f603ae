/** Reads the form about a collection into the collection. */
import type { FileDigest } from '#core/badge/badge.ts'
import { nested, withCover } from '#core/collection/collection.ts'
import type { CollectionId, CollectionRecord } from '#core/records/records.ts'

export const ORDER_NAMES = ['hand', 'name', 'awarded', 'added', 'issuer'] as const

const textOf = (form: FormData, name: string) => {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** The collection as the form says; a place it cannot have leaves it where it is. */
export function edited(
  it: CollectionRecord,
  all: readonly CollectionRecord[],
  form: FormData,
): CollectionRecord {
  const parent = textOf(form, 'parent')
  const place = nested(all, it, parent === '' ? undefined : (parent as CollectionId)) // nested() refuses an id nobody has
  const placed = place.ok ? place.value : it
  const cover = textOf(form, 'cover') as FileDigest | '' // the form offers files of its badges alone
  return {
    ...withCover(placed, cover === '' ? undefined : cover),
    title: textOf(form, 'title') || it.title,
    text: textOf(form, 'text'),
    order: ORDER_NAMES.find((order) => order === textOf(form, 'order')) ?? it.order,
  }
}
