/** Reads the form about a collection into the collection. */
import type { FileDigest } from '#core/badge/badge.ts'
import { nested, withCover } from '#core/collection/collection.ts'
import type { CollectionId, CollectionRecord } from '#core/records/records.ts'
import { formText } from '#ui/field/form-text.ts'

export const ORDER_NAMES = ['hand', 'name', 'awarded', 'added', 'issuer'] as const

/** The collection as the form says; a place it cannot have leaves it where it is. */
export function edited(
  it: CollectionRecord,
  all: readonly CollectionRecord[],
  form: FormData,
): CollectionRecord {
  const parent = formText(form, 'parent')
  const place = nested(all, it, parent === '' ? undefined : (parent as CollectionId)) // nested() refuses an id nobody has
  const placed = place.ok ? place.value : it
  const cover = formText(form, 'cover') as FileDigest | '' // the form offers files of its badges alone
  return {
    ...withCover(placed, cover === '' ? undefined : cover),
    title: formText(form, 'title') || it.title,
    text: formText(form, 'text'),
    order: ORDER_NAMES.find((order) => order === formText(form, 'order')) ?? it.order,
  }
}
