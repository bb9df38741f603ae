/** Claims about the kept list: two tabs lose nothing, and what is struck off can be put back. */
import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import type { ToCollect } from '#core/records/to-collect.ts'
import { readSetting } from './settings.ts'
import { addToCollect, strikeOff } from './to-collect.ts'

const one = (id: string): ToCollect => ({ id, name: id, authority: '', date: '', url: '' })

it('keeps what two tabs add at once, and lets one line go and come back', async () => {
  await Promise.all([addToCollect([one('a')]), addToCollect([one('b')])])
  await strikeOff('a')
  expect((await readSetting('toCollect')).map(({ id }) => id)).toEqual(['b'])
  await addToCollect([one('a')])
  expect((await readSetting('toCollect')).map(({ id }) => id)).toEqual(['b', 'a'])
})
