import { expect, it } from 'vitest'
import { aRecord } from '../testing/a-badge.ts'
import { aWorld } from '../testing/a-world.ts'
import { judging, NOBODY } from '../testing/judging.ts'
import { anOb3, aSigner } from '../testing/signed-badges.ts'
import { reportDocument } from './report-document.ts'

const BETH = 'beth@example.org'

async function documented() {
  const signer = await aSigner('ES256')
  const jws = await signer.sign(anOb3(signer.did))
  const { badge, report } = await judging(jws, aWorld({}), { ...NOBODY, identities: [BETH] })
  return { report, document: reportDocument(aRecord({ id: 'ab12', badge }), report) }
}

it('a report to keep holds the verdict, the answers and the hash of what was judged', async () => {
  const { document } = await documented()
  expect(document).toMatchObject({ verdict: 'valid', sha256: { credential: 'ab12', file: null } })
  expect(document.checks.map(({ id }) => id)).toContain('signature')
})

it('a report to keep never holds an address of the person, though the check matched it', async () => {
  const { report, document } = await documented()
  expect(JSON.stringify(report)).toContain(BETH)
  expect(JSON.stringify(document)).not.toContain(BETH)
  expect(document.checks).toContainEqual({ id: 'recipient', answer: 'yours' })
})
