/** Knows the web pages on which people see their badges, and where the badge itself is on those sites. */

/** Whose answer a page of many badges leads to; `public-collections.ts` reads it. */
export type CollectionForm = 'edubadges' | 'badgr'

/** Why there is nothing to ask: no address is known, the page only leads to the badge's own, the site is closed. */
export type DeadEnd = 'noAddress' | 'shortLink' | 'closed'

interface PageShape {
  /** the site's name, never translated */
  readonly site: string
  /** where this shape was read, and when; nothing was asked of the site itself */
  readonly source: string
  readonly host: RegExp
  /** matched against path, query and fragment; its first group is the badge's id */
  readonly path: RegExp
  /** addresses to try in this order, given the id and the page's address */
  readonly documents: (id: string, page: URL) => readonly string[]
  /** false when the site is known to forbid other pages to read it: say how to save the file instead */
  readonly readable: boolean
  /** the page shows many badges */
  readonly holds?: CollectionForm
  /** why `documents` gives none */
  readonly deadEnd?: DeadEnd
  /** member of the answer that names the address of the badge, when the answer is not the badge itself */
  readonly pointer?: string
}

const UUID = '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})'
const BADGR_ID = '([A-Za-z0-9_-]{16,40})'
const END = String.raw`\/?(?=[?#]|$)`
const BADGR_PATH = new RegExp(`^/public/assertions/${BADGR_ID}(?:\\.json|/image)?${END}`)
const COLLECTION_PATH = new RegExp(`^/public/collections/${BADGR_ID}(?:\\.json)?${END}`)
const NOTHING = () => []

const BADGR_HOST = /^(?:api\.)?(?:(eu|ca|au|sg)\.)?badgr\.(?:com|io)$/
const PARCHMENT_HOST =
  /^(?!test\.|demo\.)(?:[a-z0-9-]+\.)?badges\.(?:(eu|ca|au|sg)\.)?parchment\.(com|eu|ca|au|sg)$/
const CANVAS_HOST = new RegExp(`${BADGR_HOST.source}|${PARCHMENT_HOST.source}`)

/** Every region has an API host of its own, and each brand its own names for them. */
function canvasApi({ hostname }: URL): string {
  const badgr = BADGR_HOST.exec(hostname)
  if (badgr) return `https://api.${badgr[1] ? `${badgr[1]}.` : ''}badgr.io`
  const [, region, top = 'com'] = PARCHMENT_HOST.exec(hostname) ?? []
  return `https://api.badges.parchment.${region ?? top}`
}

const EDUBADGES_API = 'https://api.edubadges.nl'
/** badgr-server: with the badge and its issuer inside, as the pages themselves ask; else the award only names them. */
export const WHOLE_AWARD = 'expand=badge&expand=badge.issuer'

export const edubadgesAssertion = (id: string): string =>
  `${EDUBADGES_API}/public/assertions/${id}?${WHOLE_AWARD}`

export const OEB_API = 'https://api.openbadges.education'

/** What the public page of an edubadges collection asks, without what we do not show. */
const EDUBADGES_QUERY =
  'query($id:String){badgeInstanceCollection(id:$id){name publicBadgeInstances{entityId issuedOn badgeclass{name issuer{nameDutch nameEnglish}}}}}'

/** Only addresses that the sites, their open source or their own badges state; nothing is scraped. */
const PAGES: readonly PageShape[] = [
  {
    site: 'Credly',
    source:
      'api.credly.com/docs/obi_specified_endpoints (2026); ids of assertions baked by Credly; redirects from youracclaim.com; earner links in public portfolios (2026)',
    host: /^(www\.)?(credly|youracclaim)\.com$/,
    path: new RegExp(`^/(?:[a-z]{2}/)?(?:badges|earner/earned/badge)/${UUID}(?=[/?#]|$)`, 'i'),
    documents: (id) => [
      `https://www.credly.com/api/v1/obi/v2/badge_assertions/${id.toLowerCase()}`,
    ],
    readable: false,
  },
  {
    site: 'Credly',
    source: 'short links in public portfolios (2026); where they lead only Credly knows',
    host: /^(www\.)?credly\.com$/,
    path: new RegExp(`^/go/([A-Za-z0-9]{4,24})${END}`),
    documents: NOTHING,
    readable: false,
    deadEnd: 'shortLink',
  },
  {
    site: 'Canvas Credentials',
    source:
      'concentricsky/badgr-server public API; developerdocs.instructure.com, services/credentials and services/parchment-digital-badges (2026): one API host per region',
    host: CANVAS_HOST,
    path: BADGR_PATH,
    documents: (id, page) => [`${canvasApi(page)}/public/assertions/${id}.json?v=2_0`],
    readable: false,
  },
  {
    site: 'Canvas Credentials',
    source: 'pages of OB 3.0 badges in public portfolios (2026); no address of the badge is stated',
    host: CANVAS_HOST,
    path: new RegExp(`^/public/credentials/${BADGR_ID}${END}`),
    documents: NOTHING,
    readable: false,
    deadEnd: 'noAddress',
  },
  {
    site: 'edubadges',
    source:
      'edubadges/edubadges-server and -ui 9.1 (2026-06); the page host is www.edubadges.nl, the assertion ids are on api.',
    host: /^(www\.|api\.)?edubadges\.nl$/,
    path: BADGR_PATH,
    documents: (id) => [edubadgesAssertion(id)],
    readable: true,
  },
  {
    site: 'edubadges',
    source:
      'edubadges/edubadges-ui 9.1 PublicCollectionPage (2026-06) asks this without signing in; graphene-django 3.2 answers a GET, and the server lets any origin read it',
    host: /^(www\.)?edubadges\.nl$/,
    path: COLLECTION_PATH,
    documents: (id) => [
      `${EDUBADGES_API}/graphql?query=${encodeURIComponent(EDUBADGES_QUERY)}&variables=${encodeURIComponent(JSON.stringify({ id }))}`,
    ],
    readable: true,
    holds: 'edubadges',
  },
  {
    site: 'Open Educational Badges',
    source: 'mint-o-badges/badgr-ui public routes (2025-12); ids of the badges it issues',
    host: /^(www\.|api\.)?openbadges\.education$/,
    path: BADGR_PATH,
    documents: (id) => [`${OEB_API}/public/assertions/${id}`],
    readable: true,
  },
  {
    site: 'Open Educational Badges',
    source:
      'mint-o-badges/badgr-ui PublicApiService.getBadgeCollection (2025-12); badgr-server BackpackCollectionJson (2026-01)',
    host: /^(www\.|api\.)?openbadges\.education$/,
    path: COLLECTION_PATH,
    documents: (id) => [
      `${OEB_API}/public/collections/${id}.json?expand=badges.badge&expand=badges.badge.issuer`,
    ],
    readable: true,
    holds: 'badgr',
  },
  {
    site: 'Open Badge Passport',
    source: 'openbadgefactory/salava badge routes and schema (2020-10)',
    host: /^(www\.)?openbadgepassport\.com$/,
    path: /^\/app\/badge\/info\/(\d{1,12})(?=[/?#]|$)/,
    documents: (id) => [`https://openbadgepassport.com/obpv1/badge/info/${id}`],
    readable: false,
    pointer: 'assertion_url',
  },
  {
    site: 'Moodle',
    source: 'moodle/moodle badges/assertion.php: the same hash, beside the page, on any host',
    host: /./,
    path: /\/badges\/badge\.php\?hash=([0-9a-f]{40})(?=[&#]|$)/,
    documents: (id, page) => [new URL(`assertion.php?b=${id}`, page).href],
    readable: false,
  },
  {
    site: 'Accredible',
    source:
      'addresses that people give for badges by Accredible in public portfolios (2026); not in its documentation',
    host: /^([a-z0-9-]+\.)?credential\.net$/,
    path: new RegExp(`^/${UUID}${END}`, 'i'),
    documents: accredible,
    readable: false,
  },
  {
    site: 'Accredible',
    source: 'the same pages under the names of its customers, told by the fragment (2026)',
    host: /./,
    path: new RegExp(`^/${UUID}/?#acc\\.`, 'i'),
    documents: accredible,
    readable: false,
  },
  {
    site: 'Certifier',
    source: 'pages in public portfolios (2026); no address of the badge is stated',
    host: /^(www\.)?credsverse\.com$/,
    path: new RegExp(`^/credentials/${UUID}${END}`, 'i'),
    documents: NOTHING,
    readable: false,
    deadEnd: 'noAddress',
  },
  {
    site: 'Mozilla Backpack',
    source: 'mozilla/openbadges-backpack; closed in 2019',
    host: /^(backpack|beta)\.openbadges\.org$/,
    path: /^\/share\/([A-Za-z0-9]+)/,
    documents: NOTHING,
    readable: false,
    deadEnd: 'closed',
  },
]

function accredible(id: string): readonly string[] {
  return [`https://api.accredible.com/v1/obi/badge_assertions/${id.toLowerCase()}`]
}

export type KnownPage = Pick<PageShape, 'site' | 'readable' | 'holds' | 'deadEnd' | 'pointer'> & {
  readonly documents: readonly string[]
}

/** Where the badge shown on this page can be read; undefined for pages we do not know. Fetches nothing. */
export function knownPage(address: string): KnownPage | undefined {
  if (!URL.canParse(address)) return undefined
  const page = new URL(address)
  if (!/^https?:$/.test(page.protocol)) return undefined
  const path = page.pathname + page.search + page.hash
  for (const shape of PAGES) {
    const id = shape.host.test(page.hostname) ? shape.path.exec(path)?.[1] : undefined
    if (id !== undefined) return { ...shape, documents: shape.documents(id, page) }
  }
  return undefined
}
