/** Makes rows for a backpack of any size, the same ones each time: badges of forty issuers with skills and long texts. */
import type { BadgeRecord } from '../../src/core/records/records.ts'
import { aBadge, anAlignment, aRecord } from '../../src/core/testing/a-badge.ts'

const WORDS =
  `hygiëne tillen luisteren plannen data visualisatie onderzoek zorg techniek spreken schrijven
rekenen burgerschap veilig werken hoogte coach digitale vaardigheden leren samenwerken lassen koken verkoop gastvrijheid
logistiek onderhoud software programmeren ontwerpen presenteren begeleiden administratie horeca bouw installatie muziek
theater sport natuur water energie duurzaam ondernemen creatief kritisch denken taal nederlands engels duits frans klant
contact medicatie rapporteren gesprek ethiek privacy beveiliging netwerk analyse statistiek beleid leiding teamwerk`.split(
    /\s+/,
  )

/** Numbers that look random and are the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return (state >>> 8) % below
  }
}

/** `count` rows. About eighty words each, one in five of them rare, as in real descriptions. */
export function manyBadges(count: number): readonly BadgeRecord[] {
  const next = numbers(7)
  const word = () => {
    const plain = WORDS[next(WORDS.length)] ?? ''
    return next(5) === 0 ? plain + (WORDS[next(WORDS.length)] ?? '') : plain
  }
  const words = (many: number) => Array.from({ length: many }, word).join(' ')
  return Array.from({ length: count }, (_, at) => {
    const issuer = next(40)
    const awardedAt = `20${10 + next(16)}-0${1 + next(9)}-1${next(9)}T00:00:00Z`
    const badge = aBadge({
      id: `urn:badge:${at}`,
      name: words(3),
      description: words(40),
      awardedAt,
      issuer: { id: `https://i${issuer}.example`, name: `Issuer ${issuer}`, identifiers: [] },
      achievement: {
        id: `https://i${issuer}.example/${at}`,
        name: words(3),
        criteria: { narrative: words(25) },
        alignments: [
          anAlignment({ name: words(2), framework: 'DigComp', code: `2.${1 + next(6)}` }),
          anAlignment({ name: words(2), url: `http://data.europa.eu/snb/eqf/${1 + next(8)}` }),
          anAlignment({ name: words(3) }),
        ],
      },
    })
    return aRecord({ id: at.toString(16).padStart(64, '0'), badge, awardedAt })
  })
}
