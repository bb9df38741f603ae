/** Claims about telling archives from files before anything is read. */
import { openAsBlob, rmSync, writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { sniff } from './intake-archive.ts'

it.each([
  ['archive', 'PK\u0003\u0004 and more'],
  ['file', '{"type":"Assertion"}'],
  ['file', ''],
] as const)('tells an %s by its first bytes', async (kind, text) => {
  expect(await sniff(new Blob([text]))).toBe(kind)
})

it('says that a file is gone which was thrown away after it was chosen', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'rugzak-gone-')), 'badge.png')
  writeFileSync(path, 'badge')
  const chosen = await openAsBlob(path)
  rmSync(path)
  expect(await sniff(chosen)).toBe('gone')
})
