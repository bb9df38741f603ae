/** Claims about what opens a place: it stays on this device only for as long as the person wants that. */
import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { keptSecrets } from '#storage/operations/place-secrets.ts'
import { holdSecrets, secretsOf } from './secrets.ts'

it('is no more kept when the person logs in again without asking for that', async () => {
  await holdSecrets('one', { token: 'kept' }, true)
  expect(await keptSecrets('one')).toEqual({ token: 'kept' })
  await holdSecrets('one', { token: 'new' }, false)
  expect(await keptSecrets('one')).toBeUndefined()
  expect(await secretsOf('one')).toEqual({ token: 'new' })
})
