/** Pages people copy from their address bar lead to the document of the badge on them. */
import { expect, it } from 'vitest'
import { type KnownPage, knownPage } from './known-pages.ts'

const UUID = 'a388d729-fc22-4503-9eb8-684947932757'
const ID = 'a41jSgmsSh6Sa1xcVUku5Q'
const SHA1 = '91f2483e21d45c1266176d2b6e4d6cdb7be62ccd'
const CREDLY = `https://www.credly.com/api/v1/obi/v2/badge_assertions/${UUID}`
const ACCREDIBLE = `https://api.accredible.com/v1/obi/badge_assertions/${UUID}`
const OEB = 'https://api.openbadges.education/public'
const assertion = (api: string) => `https://${api}/public/assertions/${ID}.json?v=2_0`

it.each<[string, string]>([
  [`https://www.credly.com/badges/${UUID}`, CREDLY],
  [`https://www.credly.com/badges/${UUID}/public_url`, CREDLY],
  [`https://www.credly.com/badges/${UUID}/linked_in_profile`, CREDLY],
  [`https://www.credly.com/earner/earned/badge/${UUID}`, CREDLY],
  [`https://youracclaim.com/badges/${UUID.toUpperCase()}`, CREDLY],
  [`https://badgr.com/public/assertions/${ID}?identity__email=a@b.nl`, assertion('api.badgr.io')],
  [`https://api.badgr.io/public/assertions/${ID}`, assertion('api.badgr.io')],
  [`https://api.badgr.io/public/assertions/${ID}/image`, assertion('api.badgr.io')],
  [`https://eu.badgr.com/public/assertions/${ID}`, assertion('api.eu.badgr.io')],
  [`https://ca.badgr.com/public/assertions/${ID}`, assertion('api.ca.badgr.io')],
  [`https://au.badgr.com/public/assertions/${ID}`, assertion('api.au.badgr.io')],
  [`https://sg.badgr.com/public/assertions/${ID}`, assertion('api.sg.badgr.io')],
  [`https://api.eu.badgr.io/public/assertions/${ID}.json`, assertion('api.eu.badgr.io')],
  ...['com', 'eu', 'ca', 'au', 'sg'].flatMap((top): [string, string][] => {
    const api = assertion(`api.badges.parchment.${top}`)
    const page = `badges.parchment.${top}/public/assertions/${ID}`
    return [
      [`https://${page}`, api],
      [`https://api.${page}`, api],
      [`https://birmingham.${page}?identity__email=sam%40leerling.example#x`, api],
    ]
  }),
  [`https://badges.eu.parchment.com/public/assertions/${ID}`, assertion('api.badges.parchment.eu')],
  [
    `https://www.edubadges.nl/public/assertions/${ID}`,
    `https://api.edubadges.nl/public/assertions/${ID}?expand=badge&expand=badge.issuer`,
  ],
  [
    `https://api.edubadges.nl/public/assertions/${ID}`,
    `https://api.edubadges.nl/public/assertions/${ID}?expand=badge&expand=badge.issuer`,
  ],
  [`https://openbadges.education/public/assertions/${ID}/`, `${OEB}/assertions/${ID}`],
  [
    `https://openbadges.education/public/collections/${SHA1.slice(0, 32)}`,
    `${OEB}/collections/${SHA1.slice(0, 32)}.json?expand=badges.badge&expand=badges.badge.issuer`,
  ],
  [
    'https://openbadgepassport.com/app/badge/info/918042',
    'https://openbadgepassport.com/obpv1/badge/info/918042',
  ],
  [
    `https://school.example/moodle/badges/badge.php?hash=${SHA1}`,
    `https://school.example/moodle/badges/assertion.php?b=${SHA1}`,
  ],
  [`https://www.credential.net/${UUID}`, ACCREDIBLE],
  [`https://skillshop.credential.net/${UUID}#acc.WEAsRH32`, ACCREDIBLE],
  [`https://credentials.example.com/${UUID}#acc.m2td8i0C`, ACCREDIBLE],
])('%s', (page, document) => {
  expect(knownPage(page)?.documents).toEqual([document])
})

it.each<[string, KnownPage['deadEnd']]>([
  ['https://www.credly.com/go/AbCdEf', 'shortLink'],
  [`https://northeastern.badges.parchment.com/public/credentials/${ID}`, 'noAddress'],
  [`https://credsverse.com/credentials/${UUID}`, 'noAddress'],
  ['https://backpack.openbadges.org/share/abc/', 'closed'],
])('says why nothing can be asked for %s', (page, deadEnd) => {
  expect(knownPage(page)).toMatchObject({ documents: [], deadEnd })
})

it('asks edubadges about a collection by a GET that changes nothing, and for no more than is shown', () => {
  const page = knownPage(`https://www.edubadges.nl/public/collections/${ID}`)
  expect(page?.holds).toBe('edubadges')
  const asked = new URL(page?.documents[0] ?? '')
  expect(asked.origin + asked.pathname).toBe('https://api.edubadges.nl/graphql')
  expect(asked.searchParams.get('variables')).toBe(`{"id":"${ID}"}`)
  const query = asked.searchParams.get('query') ?? ''
  expect(query).toMatch(/^query/)
  expect(query).not.toMatch(/mutation|email|recipient|image/i)
})

it('a badge by its own address needs nobody to know the site', () => {
  expect(knownPage('https://openbadgefactory.com/v1/assertion/abc.json')).toBeUndefined()
})

it.each([
  `https://www.credly.com/org/example/badge/robotics`,
  `https://credly.com.evil.example/badges/${UUID}`,
  `https://evil.example/?x=https://www.credly.com/badges/${UUID}`,
  `https://badgr.com/public/assertions/../../admin`,
  `https://test.badges.parchment.com/public/assertions/${ID}`,
  `https://badges.parchment.com.evil.example/public/assertions/${ID}`,
  `https://evilcredential.net/${UUID}`,
  `https://www.edubadges.nl/public/collections/${ID}/../../x`,
  `ftp://www.credential.net/${UUID}`,
  'https://school.example/badges/badge.php?hash=short',
  'https://openbadgepassport.com/app/user/profile/1',
  'not an address',
])('leaves %s alone', (page) => {
  expect(knownPage(page)).toBeUndefined()
})
