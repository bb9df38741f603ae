/** Knows the web pages on which people see their badges, and where the badge itself is on those sites. */

interface PageShape {
  /** the site's name, never translated */
  readonly site: string
  /** where this shape was read */
  readonly source: string
  readonly host: RegExp
  /** matched against the path; its first group is the badge's id */
  readonly path: RegExp
  /** addresses to try in this order, given the id and the page's host */
  readonly documents: (id: string, host: string) => readonly string[]
  /** false when the site is known to forbid other pages to read it: say how to save the file instead */
  readonly readable: boolean
}

const BADGR_ID = '([A-Za-z0-9_-]{16,40})'
const BADGR_PATH = new RegExp(`^/public/assertions/${BADGR_ID}(?:\\.json|/image)?/?$`)

/** Only addresses that the sites or their open source state; nothing is scraped. */
const PAGES: readonly PageShape[] = [
  {
    site: 'Credly',
    source: 'the id of assertions baked by Credly; redirects from youracclaim.com',
    host: /^(www\.)?(credly|youracclaim)\.com$/,
    path: /^\/(?:[a-z]{2}\/)?badges\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\/.*)?$/i,
    documents: (id) => [
      `https://www.credly.com/api/v1/obi/v2/badge_assertions/${id.toLowerCase()}`,
    ],
    readable: false,
  },
  {
    site: 'Canvas Credentials',
    source: 'concentricsky/badgr-server public API; one API host per region of the page host',
    host: /^((eu|ca|au)\.)?badgr\.(com|io)$/,
    path: BADGR_PATH,
    documents: (id, host) => [
      `https://api.${/^(eu|ca|au)\./.exec(host)?.[0] ?? ''}badgr.io/public/assertions/${id}.json?v=2_0`,
    ],
    readable: false,
  },
  {
    site: 'edubadges',
    source:
      'edubadges/edubadges-server; the page host is www.edubadges.nl, the assertion ids are on api.',
    host: /^(www\.)?edubadges\.nl$/,
    path: BADGR_PATH,
    documents: (id) => [`https://api.edubadges.nl/public/assertions/${id}`],
    readable: true,
  },
  {
    site: 'Open Educational Badges',
    source: 'mint-o-badges/badgr-ui public routes; ids of the badges it issues',
    host: /^(www\.)?openbadges\.education$/,
    path: BADGR_PATH,
    documents: (id) => [`https://api.openbadges.education/public/assertions/${id}`],
    readable: true,
  },
  {
    site: 'Open Badge Passport',
    source: 'openbadgefactory/salava badge routes; its answer names the assertion_url',
    host: /^(www\.)?openbadgepassport\.com$/,
    path: /^\/app\/badge\/info\/(\d{1,12})(?:\/.*)?$/,
    documents: (id) => [`https://openbadgepassport.com/obpv1/badge/info/${id}`],
    readable: false,
  },
]

export interface KnownPage {
  readonly site: string
  readonly documents: readonly string[]
  readonly readable: boolean
}

/** Where the badge shown on this page can be read; undefined for pages we do not know. Fetches nothing. */
export function knownPage(address: string): KnownPage | undefined {
  if (!URL.canParse(address)) return undefined
  const { hostname, pathname } = new URL(address)
  for (const { site, host, path, documents, readable } of PAGES) {
    const id = host.test(hostname) ? path.exec(pathname)?.[1] : undefined
    if (id !== undefined) return { site, documents: documents(id, hostname), readable }
  }
  return undefined
}
