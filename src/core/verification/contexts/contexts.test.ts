/** Claims about the bundled contexts: pinned, complete, and free of second names for what we judge. */
import { describe, expect, it } from 'vitest'
import { sha256Hex, utf8 } from '../../kernel/bytes.ts'
import type { Json } from '../../kernel/json.ts'
import { isObject } from '../../kernel/json.ts'
import { canonize } from '../canonical/rdfc.ts'
import { contextsFor, contextUrls, readBundled } from './context-set.ts'
import { DIGESTS } from './digests.ts'
import { DOCUMENTS, type DocumentName } from './documents.ts'
import { canonicalContextUrl, REVISIONS } from './urls.ts'

const VC2 = 'https://www.w3.org/ns/credentials/v2'
const VC1 = 'https://www.w3.org/2018/credentials/v1'
const OB = 'https://purl.imsglobal.org/spec/ob/v3p0'
const names = Object.keys(DOCUMENTS) as DocumentName[] // keys of a const table

function sorted(json: Json): Json {
  if (Array.isArray(json)) return json.map(sorted)
  if (!isObject(json)) return json
  return Object.fromEntries(
    Object.entries(json)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [key, sorted(value)]),
  )
}

describe('bundled contexts', () => {
  it.each(names)('%s is exactly the document it is pinned to', async (name) => {
    const text = JSON.stringify(sorted(await readBundled(name)))
    expect(await sha256Hex(utf8(text))).toBe(DIGESTS[name])
  })

  it('are all reachable by a URL, and every URL has a document', () => {
    expect(new Set(Object.values(REVISIONS).flat())).toEqual(new Set(names))
  })

  it('need no context that is not bundled', async () => {
    const documents = await Promise.all(names.map(readBundled))
    const urls = documents.flatMap(contextUrls).map(canonicalContextUrl)
    expect(urls.filter((url) => !Object.hasOwn(REVISIONS, url))).toEqual([])
  })

  it.each([
    [[VC2, `${OB}/context-3.0.3.json`]],
    [
      [
        VC2,
        'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
        `${OB}/context-3.0.3.json`,
      ],
    ],
    [
      [
        VC1,
        `${OB}/context.json`,
        `${OB}/extensions.json`,
        'https://w3id.org/security/suites/ed25519-2020/v1',
      ],
    ],
  ])('can be read together: %s', async (urls) => {
    const document = {
      '@context': urls,
      id: 'urn:a',
      type: 'VerifiableCredential',
      issuer: 'did:a:b',
    }
    const { newest } = await contextsFor(document)
    const canonical = await canonize(document, newest)
    expect(canonical).toMatchObject({ ok: true, value: { unsigned: [] } })
  })

  it('are found under http, .jsonld and the early address of Open Badges 3.0', () => {
    expect(canonicalContextUrl('http://www.w3.org/ns/credentials/v2')).toBe(VC2)
    expect(canonicalContextUrl(`${OB}/context/ob_v3p0.jsonld`)).toBe(`${OB}/context.json`)
    expect(
      canonicalContextUrl('https://openbadgespec.org/extensions/applyLinkExtension/context.json'),
    ).toBe('https://w3id.org/openbadges/extensions/applyLinkExtension/context.json')
  })

  it('are offered newest first, each older content of a URL apart, at most four', async () => {
    const { newest, older } = await contextsFor({ '@context': [VC2, `${OB}/context-3.0.3.json`] })
    expect([newest, ...(await older())].map((it) => it.older)).toEqual([
      [],
      ['ob-3.0.3'],
      ['ob-3.0.3-2024-01'],
      ['ob-3.0.3-2023-12'],
    ])
  })

  it('leave an unknown URL unknown, whatever it is called', async () => {
    const { unknown } = await contextsFor({
      '@context': [VC2, '__proto__', 'data:,{}', '/relative'],
    })
    expect(unknown).toEqual(['__proto__', 'data:,{}', '/relative'])
  })

  /** The facts a verdict rests on must have one name, or a reader could miss them under the other. */
  it.each([
    'https://www.w3.org/2018/credentials#validUntil',
    'https://www.w3.org/2018/credentials#expirationDate',
    'https://www.w3.org/2018/credentials#validFrom',
    'https://www.w3.org/2018/credentials#issuanceDate',
    'https://www.w3.org/2018/credentials#credentialStatus',
    'https://www.w3.org/2018/credentials#credentialSubject',
    'https://www.w3.org/2018/credentials#issuer',
  ])('have one term for %s', async (iri) => {
    const terms = new Set<string>()
    for (const name of names) collect(await readBundled(name), iri, terms)
    expect([...terms]).toEqual([iri.split('#')[1]])
  })
})

function collect(json: Json, iri: string, terms: Set<string>): void {
  if (Array.isArray(json)) for (const item of json) collect(item as Json, iri, terms)
  if (!isObject(json)) return
  for (const [term, value] of Object.entries(json)) {
    const id = isObject(value) ? value['@id'] : value
    if (term.startsWith('@')) {
      if (term === '@context') collect(value, iri, terms)
      continue
    }
    if (id === iri || id === iri.replace('https://www.w3.org/2018/credentials#', 'cred:')) {
      terms.add(term)
    }
    collect(value, iri, terms)
  }
}
