/** Uses every entry of the installed package; any socket or lookup would fail the run. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import net from 'node:net'
import { verify } from 'rugzak-verifier'
import { bake } from 'rugzak-verifier/bake'
import { BUNDLED_LISTS, readTrustList, writeTrustList } from 'rugzak-verifier/lists'
import { read } from 'rugzak-verifier/read'
import { issuerStanding, mark, reportDocument, verdict } from 'rugzak-verifier/report'
import { exampleWords, markWords, sentences } from 'rugzak-verifier/sentences'
import { unbake } from 'rugzak-verifier/unbake'

net.Socket.prototype.connect = () => assert.fail('a socket was opened')
globalThis.fetch = () => assert.fail('the global fetch was used')

const picture = await readFile('badges/digitale-basisvaardigheden.png')
const { badges } = await verify(picture)
assert.equal(badges.length, 1)
const [{ report, badge, issuedBy }] = badges
assert.equal(verdict(report), 'valid')
assert.equal(mark(report), 'issuerUnproven')
assert.deepEqual(issuerStanding(report), issuedBy)
assert.equal(markWords(report, 'nl'), 'Uitgever niet bewezen')
assert.equal(exampleWords(badge, 'nl'), 'Voorbeeld, telt niet mee')
assert.equal(exampleWords({ issuer: { id: 'did:key:z6Mk' } }, 'nl'), undefined)
assert.ok(sentences(report, '', 'en').length > 0)
assert.equal(reportDocument({ id: '0', badge }, report).verdict, 'valid')

const { credentials } = await read(picture)
assert.equal(credentials[0].badge.name, badge.name)
const unbaked = await unbake(picture)
assert.ok(unbaked.ok)
const { text } = unbaked.value.finds[0].payload

const again = await bake(picture, text)
assert.ok(again.ok)
const unbakedAgain = await unbake(again.value)
assert.equal(unbakedAgain.value.finds[0].payload.text, text)

// one letter of it changed, and everything else as it was
const middle = text.length >> 1
const letter = text[middle] === 'A' ? 'B' : 'A'
const spoilt = await verify(`${text.slice(0, middle)}${letter}${text.slice(middle + 1)}`)
assert.ok(spoilt.badges.every((one) => one.verdict !== 'valid'))
// what asks the web is asked only of the fetch that was handed in
const hosted = {
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Assertion',
  id: 'https://issuer.example/1',
}
const asked = []
const open = await verify(
  { ...hosted, verification: { type: 'HostedBadge' } },
  {
    fetch: (address) => {
      asked.push(address)
      return Promise.reject(new Error('no network'))
    },
  },
)
assert.notEqual(open.badges[0]?.verdict, 'valid')
assert.deepEqual([...new Set(asked.map((it) => new URL(it).hostname))], ['issuer.example'])
for (const odd of ['', 'x', '{}', new Uint8Array(), new Blob(['?']), { a: 1n }, []])
  assert.equal((await verify(odd)).badges.length, 0)

const [list] = BUNDLED_LISTS
assert.ok(readTrustList(writeTrustList(list), { name: '', source: '', today: '' }).ok)
// nothing to define them in, and nothing that falls over
const { OpenBadge } = await import('rugzak-verifier/element')
await import('rugzak-verifier/element-define')
assert.equal(typeof OpenBadge, 'function')
console.log('ok')
