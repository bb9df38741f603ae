/** Claims about the way to a badge file: no more is promised than the address tells. */
import { describe, expect, it } from 'vitest'
import { howToCollect } from './how-to-collect.ts'

const ID = '8f2f5f0e-3a3e-4a39-9c63-6f5f3a0e7f11'

describe('the way to the badge file of a certificate', () => {
  it.each([
    ['', { how: 'ask' }],
    ['https://school.example/certificaat', { how: 'page' }],
    [`https://www.credly.com/badges/${ID}`, { how: 'site', site: 'Credly', isReadable: false }],
    [`https://www.credential.net/${ID}`, { how: 'site', site: 'Accredible', isReadable: false }],
    [
      'https://www.edubadges.nl/public/assertions/Zb1CyHYtS2Kpjy8QBdbc_g',
      { how: 'site', site: 'edubadges', isReadable: true },
    ],
    ['https://backpack.openbadges.org/share/abc123', { how: 'closed', site: 'Mozilla Backpack' }],
  ])('of %s', (url, way) => {
    expect(howToCollect(url)).toEqual(way)
  })
})
