/** The sources of Open Badges 1.x and 2.0: hosted, hosted beside a stranger, and signed. */
import {
  ACHIEVEMENT_ID,
  AWARD_ID,
  anAchievement,
  anAward,
  anIssuer,
  aSignedAward,
  ISSUER_ID,
  pagesOf,
  signedPagesOf,
} from '../../src/core/testing/a-hosted-badge.ts'
import { aSigner } from '../../src/core/testing/signed-badges.ts'
import { forgingOlder } from './forging.ts'
import { ANNA } from './shared-host.ts'
import type { Pages, Source } from './source.ts'

export async function makeOlderSources(): Promise<readonly Source[]> {
  return [
    hosted('hosted 2.0', pagesOf()),
    hosted('hosted 1.1', pages11()),
    besideStranger(),
    await signed(),
  ]
}

function hosted(name: string, pages: Pages, at = AWARD_ID): Source {
  const award = pages[at]
  const text = JSON.stringify(award !== undefined && 'body' in award ? award.body : {})
  return { name, kind: 'hosted', form: 'json', text, pages }
}

function pages11(): Pages {
  const recipient = { type: 'email', hashed: false, identity: 'beth@example.org' }
  const { name, description, image, issuer } = anAchievement()
  const criteria = 'https://issuer.example/criteria'
  return {
    [AWARD_ID]: {
      body: {
        uid: '1',
        recipient,
        badge: ACHIEVEMENT_ID,
        issuedOn: '2024-01-02T03:04:05Z',
        verify: { type: 'hosted', url: AWARD_ID },
      },
    },
    [ACHIEVEMENT_ID]: { body: { name, description, image, criteria, issuer } },
    [ISSUER_ID]: { body: { name: 'Robot school', url: 'https://issuer.example' } },
  }
}

/** The issuer has a folder on a host of many, and says so. */
function besideStranger(): Source {
  const [award, badge, issuer] = ['awards/1.json', 'robotics.json', 'issuer.json'].map(
    (it) => `${ANNA}/${it}`,
  )
  const verification = { startsWith: `${ANNA}/` }
  const pages = {
    [String(award)]: { body: anAward({ id: award, badge }) },
    [String(badge)]: { body: anAchievement({ id: badge, issuer }) },
    [String(issuer)]: { body: anIssuer({ id: issuer, url: ANNA, verification }) },
  }
  return hosted('hosted in a folder', pages, award)
}

async function signed(): Promise<Source> {
  const signer = await aSigner('RS256')
  const award = aSignedAward()
  return {
    name: 'signed 2.0',
    kind: 'jws',
    form: 'jws',
    text: await signer.sign(award),
    pages: signedPagesOf(signer.pem),
    forge: forgingOlder(await aSigner('RS256'), ISSUER_ID, award),
  }
}
