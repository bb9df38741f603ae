/** Measures share links: one badge against its base64url JSON (G17), and badges in 8,000 characters (G18). */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Payload } from '../src/core/badge/credential.ts'
import { base64url, utf8 } from '../src/core/kernel/bytes.ts'
import { linkFragment, openLink } from '../src/core/sharing/page-link.ts'

const corpus = process.env.RUGZAK_CORPUS ?? '../shared/corpus'
const folder = `${corpus}/ob3`
const ADDRESS = 'https://rugzak.example/view#'

/** Real Open Badges 3.0 credentials of one award each, as published by their issuers. */
function realBadges(): readonly { readonly name: string; readonly payload: Payload }[] {
  return readdirSync(folder)
    .filter((name) => /^(dcc|jff|lcw|ob3-(simple|didweb)|oeb|vplus).*\.(json|1ob)$/.test(name))
    .map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') }))
    .filter(({ text }) => text.includes('OpenBadgeCredential'))
    .map(({ name, text }) => ({ name, payload: { form: 'json', text } }))
}

async function lengthOf(badges: readonly Payload[]): Promise<number> {
  const content = { title: 'Portfolio', owner: 'Anna de Wit', language: 'nl', badges } as const
  const fragment = await linkFragment(content)
  const back = await openLink(fragment.slice('v1.'.length))
  if (!back.ok || back.value.badges.some(({ text }, at) => text !== badges[at]?.text)) {
    throw new Error('a link did not come back as it went')
  }
  return ADDRESS.length + fragment.length
}

async function main(): Promise<void> {
  if (!existsSync(folder)) {
    console.log('link: no corpus here, nothing measured')
    return
  }
  const badges = realBadges()
  const shares: number[] = []
  for (const { name, payload } of badges) {
    const length = await lengthOf([payload])
    const share = length / base64url(utf8(payload.text)).length
    shares.push(share)
    console.log(`${name.padEnd(36)} ${String(length).padStart(6)} characters  ${share.toFixed(2)}x`)
  }
  let most = 0
  while (
    most < badges.length &&
    (await lengthOf(badges.slice(0, most + 1).map(({ payload }) => payload))) <= 8_000
  )
    most += 1
  const worst = Math.max(...shares)
  console.log(`G17 one badge: worst ${worst.toFixed(2)}x of base64url(JSON), at most 0.50x`)
  console.log(`G18 in 8,000 characters: ${most} real badges of several issuers, at least 6`)
  const missed = (worst <= 0.5 ? 0 : 1) + (most >= 6 ? 0 : 1)
  console.log(`${2 - missed} passed, ${missed} failed`)
  process.exitCode = missed
}

await main()
