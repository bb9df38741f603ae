import { expect, it } from 'vitest'
import type { Badge } from '../badge/badge.ts'
import { aWorld } from '../testing/a-world.ts'
import { judging } from '../testing/judging.ts'
import { anOb3, aSigner } from '../testing/signed-badges.ts'
import { readRefresh, refreshAddress, refusalOf } from './refresh.ts'

const OFFER = {
  refreshService: { id: 'https://issuer.example/newer', type: '1EdTechCredentialRefresh' },
}
const NEWER = { validFrom: '2025-01-02T03:04:05Z' }
const world = aWorld({})

async function anOld() {
  const signer = await aSigner('ES256')
  const jws = await signer.sign(anOb3(signer.did, OFFER))
  return { signer, old: await judging(jws, world) }
}

async function refusal(old: Badge, jws: string): Promise<string | undefined> {
  return refusalOf(old, await judging(jws, world))?.kind
}

it('the address of the offer is in the report of the old one', async () => {
  const { old } = await anOld()
  expect(refreshAddress(old.report)).toBe('https://issuer.example/newer')
})

it('the same badge with a later start, by the same issuer, is accepted', async () => {
  const { signer, old } = await anOld()
  const newer = await signer.sign(anOb3(signer.did, NEWER))
  expect(await refusal(old.badge, newer)).toBeUndefined()
})

it('the very same version is not newer', async () => {
  const { signer, old } = await anOld()
  expect(await refusal(old.badge, await signer.sign(anOb3(signer.did)))).toBe('notNewer')
})

it('another badge of the same issuer is refused', async () => {
  const { signer, old } = await anOld()
  const other = await signer.sign(anOb3(signer.did, { ...NEWER, id: 'urn:uuid:other' }))
  expect(await refusal(old.badge, other)).toBe('otherBadge')
})

it('the same id signed by another issuer is refused', async () => {
  const { old } = await anOld()
  const thief = await aSigner('ES256')
  expect(await refusal(old.badge, await thief.sign(anOb3(thief.did, NEWER)))).toBe('otherIssuer')
})

it('a version in the name of the issuer with the key of another is refused', async () => {
  const { signer, old } = await anOld()
  const thief = await aSigner('ES256')
  expect(await refusal(old.badge, await thief.sign(anOb3(signer.did, NEWER)))).toBe('unproved')
})

it('an answer that holds no badge is refused, and a silent host says why', async () => {
  const at = 'https://issuer.example/newer'
  const answers = [{ body: '<html></html>' }, { status: 404 }, { unreachable: 'offline' as const }]
  const kinds = []
  for (const standing of answers) {
    const read = await readRefresh(
      await aWorld({ [at]: standing }).load({ url: at, purpose: 'refresh' }),
    )
    kinds.push(read.ok ? 'read' : read.failure.kind)
  }
  expect(kinds).toEqual(['notABadge', 'status', 'unreachable'])
})
