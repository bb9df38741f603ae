/** Which bundled documents each context URL has meant over time, newest first (spec: contexts of VC, OB, CLR). */
import type { DocumentName } from './documents.ts'

const OB = 'https://purl.imsglobal.org/spec/ob/v3p0'
const BOOSTS = 'https://ctx.learncard.com/boosts'
const OB2_EXTENSIONS = 'https://w3id.org/openbadges/extensions'
const OB3_EXTENSIONS = 'https://openbadgespec.org/extensions'

/**
 * One URL can have had several contents: 1EdTech added terms in place. They are never merged,
 * because a term that was not yet defined when a badge was signed is not covered by its signature.
 */
export const REVISIONS: Readonly<Record<string, readonly DocumentName[]>> = {
  'https://www.w3.org/ns/credentials/v2': ['credentials-v2'],
  'https://www.w3.org/2018/credentials/v1': ['credentials-v1'],
  'https://www.w3.org/ns/credentials/undefined-terms/v2': ['undefined-terms-v2'],
  'https://w3id.org/security/data-integrity/v2': ['data-integrity-v2'],
  'https://w3id.org/security/data-integrity/v1': ['data-integrity-v1'],
  'https://w3id.org/security/suites/ed25519-2020/v1': ['ed25519-2020-v1'],
  'https://w3id.org/security/suites/ed25519-2018/v1': ['ed25519-2018-v1'],
  'https://w3id.org/security/suites/jws-2020/v1': ['jws-2020-v1'],
  'https://w3id.org/security/suites/x25519-2020/v1': ['x25519-2020-v1'],
  'https://w3id.org/security/suites/x25519-2019/v1': ['x25519-2019-v1'],
  'https://w3id.org/security/suites/secp256k1-2019/v1': ['secp256k1-2019-v1'],
  'https://w3id.org/security/multikey/v1': ['multikey-v1'],
  'https://w3id.org/security/jwk/v1': ['jwk-v1'],
  'https://w3id.org/security/v1': ['security-v1'],
  'https://w3id.org/security/v2': ['security-v2'],
  'https://www.w3.org/ns/did/v1': ['did-v1'],
  'https://www.w3.org/ns/credentials/status/v1': ['status-v1'],
  'https://w3id.org/vc/status-list/2021/v1': ['status-list-2021-v1'],
  'https://w3id.org/vc-revocation-list-2020/v1': ['revocation-list-2020-v1'],
  'https://imsglobal.github.io/openbadges-specification/context.json': ['ob-draft'],
  'https://imsglobal.github.io/openbadges-specification/ob_v3p0.html': ['ob-beta'],
  'https://w3c-ccg.github.io/vc-ed/plugfest-1-2022/jff-vc-edu-plugfest-1-context.json': ['ob-beta'],
  'https://purl.imsglobal.org/spec/clr/v2p0/context.json': ['clr-2.0.0'],
  'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json': ['clr-2.0.1'],
  'https://www.w3.org/ns/odrl.jsonld': ['odrl'],
  'https://raw.githubusercontent.com/educredentials/obv3-examples/refs/heads/main/contexts/educredential.json':
    ['educredential'],
  [`${BOOSTS}/1.0.0.json`]: ['learncard-boosts-1.0.0'],
  [`${BOOSTS}/1.0.1.json`]: ['learncard-boosts-1.0.1'],
  [`${BOOSTS}/1.0.2.json`]: ['learncard-boosts-1.0.2'],
  [`${BOOSTS}/1.0.3.json`]: ['learncard-boosts-1.0.3'],
  'https://w3id.org/dcc/v1': ['dcc-v1'],
  'https://www.w3.org/2018/credentials/examples/v1': ['credentials-examples-v1'],
  'https://www.w3.org/ns/credentials/examples/v2': ['credentials-examples-v2'],
  'https://w3id.org/citizenship/v4rc1': ['citizenship-v4rc1'],
  'https://w3id.org/openbadges/v2': ['openbadges-v2'],
  'https://w3id.org/openbadges/v1': ['openbadges-v1'],
  'https://w3id.org/openbadges/legacy-v1': ['openbadges-legacy-v1'],
  [`${OB}/context.json`]: ['ob-3.0.0', 'ob-beta'],
  [`${OB}/context-3.0.1.json`]: ['ob-3.0.1'],
  [`${OB}/context-3.0.2.json`]: ['ob-3.0.2'],
  [`${OB}/context-3.0.3.json`]: [
    'ob-3.0.3-jti',
    'ob-3.0.3',
    'ob-3.0.3-2024-01',
    'ob-3.0.3-2023-12',
  ],
  [`${OB}/extensions.json`]: ['ob-extensions'],
  [`${OB2_EXTENSIONS}/accessibilityExtension/context.json`]: ['ob2-accessibility'],
  [`${OB2_EXTENSIONS}/applyLinkExtension/context.json`]: ['ob2-apply-link'],
  [`${OB2_EXTENSIONS}/assessmentExtension/context.json`]: ['ob2-assessment'],
  [`${OB2_EXTENSIONS}/endorsement/context.json`]: ['ob2-endorsement'],
  [`${OB2_EXTENSIONS}/exampleExtension/context.json`]: ['ob2-example'],
  [`${OB2_EXTENSIONS}/extraDescription/context.json`]: ['ob2-extra-description'],
  [`${OB2_EXTENSIONS}/geoCoordinatesExtension/context.json`]: ['ob2-geo-coordinates'],
  [`${OB2_EXTENSIONS}/issuerAccreditationExtension/context.json`]: ['ob2-issuer-accreditation'],
  [`${OB2_EXTENSIONS}/licenseExtension/context.json`]: ['ob2-license'],
  [`${OB2_EXTENSIONS}/originalCreatorExtension/context.json`]: ['ob2-original-creator'],
  [`${OB2_EXTENSIONS}/recipientProfile/context.json`]: ['ob2-recipient-profile'],
  [`${OB3_EXTENSIONS}/accessibilityExtension/context-3.0.0.json`]: ['ob3-accessibility'],
  [`${OB3_EXTENSIONS}/applyLinkExtension/context-3.0.0.json`]: ['ob3-apply-link'],
  [`${OB3_EXTENSIONS}/geoCoordinatesExtension/context-3.0.0.json`]: ['ob3-geo-coordinates'],
  [`${OB3_EXTENSIONS}/licenseExtension/context-3.0.0.json`]: ['ob3-license'],
}

/** Other addresses under which the same documents are served. */
const ALIASES: Readonly<Record<string, string>> = {
  [`${OB}/context/ob_v3p0.jsonld`]: `${OB}/context.json`,
  [`${OB}/context-3.0.0.json`]: `${OB}/context.json`,
  'https://www.w3.org/ns/credentials/v2.jsonld': 'https://www.w3.org/ns/credentials/v2',
  'https://www.w3.org/2018/credentials/v1.jsonld': 'https://www.w3.org/2018/credentials/v1',
  'https://www.w3.org/ns/did/v1.jsonld': 'https://www.w3.org/ns/did/v1',
  'https://openbadgespec.org/v2/context.json': 'https://w3id.org/openbadges/v2',
}

/** Folders whose extension contexts are the same documents as those under w3id.org. */
const EXTENSION_ROOTS = [
  'https://openbadgespec.org/extensions/',
  'https://purl.imsglobal.org/spec/ob/v2p0/extensions/',
] as const

const UPGRADED = /^http:\/\/(?=(?:w3id\.org|www\.w3\.org)\/)/

/** The URL in the table that a context URL stands for; itself when it is no alias. Never by redirect. */
export function canonicalContextUrl(url: string): string {
  const secure = url.replace(UPGRADED, 'https://')
  const alias = Object.hasOwn(ALIASES, secure) ? ALIASES[secure] : undefined
  if (alias !== undefined) return alias
  const root = EXTENSION_ROOTS.find((it) => secure.startsWith(it))
  const moved = root === undefined ? secure : `${OB2_EXTENSIONS}/${secure.slice(root.length)}`
  return Object.hasOwn(REVISIONS, moved) ? moved : secure
}
