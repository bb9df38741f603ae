/** Claims about what is loaded ahead of the first badge. */
import { expect, it } from 'vitest'
import { contextsFor } from './contexts/context-set.ts'
import { USUAL } from './contexts/usual.ts'
import { prepare } from './prepare.ts'

it('finds every context that is loaded ahead among the bundled ones', async () => {
  await prepare()
  const { unknown, newest } = await contextsFor({ '@context': USUAL })
  expect(unknown).toEqual([])
  expect([...newest.documents.keys()]).toEqual(USUAL)
})
