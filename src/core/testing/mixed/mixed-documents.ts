/** Documents of other standards, and PDFs with and without a badge. */
import { deflateSync } from 'node:zlib'
import { aPacket, aPdf, aSignedPdf } from '../a-pdf.ts'
import { type Awards, bakedPng } from './mixed-badges.ts'
import { badgeFile, bytesOf, type MixedFile, refusal } from './mixed-file.ts'

const EUROPASS = `<?xml version="1.0"?>
<europassCredential xmlns="http://data.europa.eu/snb" id="urn:credential:60">
<issuanceDate>2021-03-01T09:00:00Z</issuanceDate>
<title><text lang="nl">Eerste Europass</text></title></europassCredential>`

const ELM = {
  '@context': [
    'https://www.w3.org/2018/credentials/v1',
    'http://data.europa.eu/snb/model/context/edc-ap',
  ],
  ...{ id: 'urn:credential:61', type: ['VerifiableCredential', 'EuropeanDigitalCredential'] },
  issuer: { id: 'urn:epass:org:1', type: 'Organisation', legalName: { nl: ['Werf'] } },
  ...{ issuanceDate: '2026-03-01T09:00:00Z', displayParameter: { title: { nl: ['Nu Europass'] } } },
  credentialSubject: { id: 'urn:epass:person:1', type: 'Person', hasClaim: [] },
}

const CLR1 = {
  '@context': 'https://purl.imsglobal.org/spec/clr/v1p0/context/clr_v1p0.jsonld',
  ...{ id: 'urn:uuid:62', type: 'Clr', name: 'Studieoverzicht', issuedOn: '2021-03-01T09:00:00Z' },
  learner: { id: 'urn:uuid:l', type: 'Profile', givenName: 'Sam' },
  publisher: { id: 'https://werf.example', type: 'Profile', name: 'Werf' },
  ...{ assertions: [], verification: { type: 'Hosted' } },
}

const BLOCKCERT = {
  '@context': ['https://w3id.org/openbadges/v2', 'https://w3id.org/blockcerts/v2'],
  ...{ type: 'Assertion', id: 'https://werf.example/a/63', issuedOn: '2017-06-29T14:58:57Z' },
  recipient: { type: 'email', hashed: false, identity: 'sam@leerling.example' },
  badge: {
    ...{ type: 'BadgeClass', id: 'https://werf.example/b/1', name: 'In een keten' },
    ...{ description: 'Bouwt een boot.', image: 'https://werf.example/b.png' },
    ...{ criteria: 'https://werf.example/c', issuer: 'https://werf.example/i' },
  },
  verification: { type: ['MerkleProofVerification2017', 'Extension'] },
  signature: { type: ['MerkleProof2017', 'Extension'], merkleRoot: 'aa' },
}

export function otherStandards(): readonly MixedFile[] {
  return [
    badgeFile('europass.xml', EUROPASS, 'Eerste Europass', 'unverified'),
    badgeFile('elm.jsonld', JSON.stringify(ELM), 'Nu Europass', 'unverified'),
    badgeFile('clr.json', JSON.stringify(CLR1), 'Studieoverzicht', 'unverified'),
    badgeFile('blockcert.json', JSON.stringify(BLOCKCERT), 'In een keten', 'unverified'),
  ]
}

export async function pdfs({ award }: Awards): Promise<readonly MixedFile[]> {
  const info = aPdf({ info: { openbadgecredential: await award('In de pdf-info') } })
  const xmp = aPdf({
    xmp: aPacket(`<rdf:Description ob:credential="${await award('In de xmp')}"/>`),
  })
  const attached = aPdf({ files: { 'badge.png': await bakedPng(award, 'Aan de pdf') } })
  return [
    badgeFile('info.pdf', info, 'In de pdf-info'),
    badgeFile('xmp.pdf', xmp, 'In de xmp'),
    badgeFile('bijlage.pdf', attached, 'Aan de pdf'),
    refusal('certificaat.pdf', aPdf(), 'failure.pdfWithoutBadge'),
    refusal('getekend.pdf', aSignedPdf(), 'failure.pdfWithoutBadge'),
    refusal('op-slot.pdf', lockedPdf(), 'failure.pdfLocked'),
    refusal('stuk.pdf', '%PDF-1.7\nhallo', 'failure.pdfDamaged'),
    refusal('bom.pdf', pdfBomb(80), 'failure.bomb'),
  ]
}

function lockedPdf(): Uint8Array {
  const keys = `/O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}>`
  const encrypt = `/ID [<11> <11>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 ${keys} >>`
  const text = Buffer.from(aPdf()).toString('latin1')
  return Buffer.from(text.replace('trailer\n<<', `trailer\n<< ${encrypt}`), 'latin1')
}

/** One stream that unpacks to so many megabytes. */
export function pdfBomb(megabytes: number): Uint8Array<ArrayBuffer> {
  const zeros = deflateSync(Buffer.alloc(megabytes * 2 ** 20))
  const head = `\n50 0 obj\n<< /Filter /FlateDecode /Length ${zeros.length} >>\nstream\n`
  const stream = [Buffer.from(head), zeros, Buffer.from('\nendstream\nendobj\n')]
  return bytesOf(Buffer.concat([aPdf(), ...stream]))
}
