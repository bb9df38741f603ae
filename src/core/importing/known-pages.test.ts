/** Pages people copy from their address bar lead to the document of the badge on them. */
import { expect, it } from 'vitest'
import { knownPage } from './known-pages.ts'

const UUID = 'a388d729-fc22-4503-9eb8-684947932757'
const ID = 'a41jSgmsSh6Sa1xcVUku5Q'

it.each([
  [
    `https://www.credly.com/badges/${UUID}/public_url`,
    `https://www.credly.com/api/v1/obi/v2/badge_assertions/${UUID}`,
  ],
  [
    `https://youracclaim.com/badges/${UUID.toUpperCase()}`,
    `https://www.credly.com/api/v1/obi/v2/badge_assertions/${UUID}`,
  ],
  [
    `https://badgr.com/public/assertions/${ID}?identity__email=a@b.nl`,
    `https://api.badgr.io/public/assertions/${ID}.json?v=2_0`,
  ],
  [
    `https://eu.badgr.com/public/assertions/${ID}`,
    `https://api.eu.badgr.io/public/assertions/${ID}.json?v=2_0`,
  ],
  [
    `https://www.edubadges.nl/public/assertions/${ID}`,
    `https://api.edubadges.nl/public/assertions/${ID}`,
  ],
  [
    `https://openbadges.education/public/assertions/${ID}/`,
    `https://api.openbadges.education/public/assertions/${ID}`,
  ],
  [
    'https://openbadgepassport.com/app/badge/info/918042',
    'https://openbadgepassport.com/obpv1/badge/info/918042',
  ],
])('%s', (page, document) => {
  expect(knownPage(page)?.documents).toEqual([document])
})

it.each([
  `https://www.credly.com/org/example/badge/robotics`,
  `https://credly.com.evil.example/badges/${UUID}`,
  `https://evil.example/?x=https://www.credly.com/badges/${UUID}`,
  `https://badgr.com/public/assertions/../../admin`,
  'https://openbadgepassport.com/app/user/profile/1',
  'not an address',
])('leaves %s alone', (page) => {
  expect(knownPage(page)).toBeUndefined()
})
