/** Badges in every form that is read, each another award, signed by keys made for the moment. */
import { gzipSync } from 'node:zlib'
import { anAchievement, anAward } from '../a-hosted-badge.ts'
import { anIdat, anIend, anIhdr, anItxt, aPng, aText, aZtxt, pngOf } from '../a-png.ts'
import { anOb3, aSigner, type Signer } from '../signed-badges.ts'
import { badgeFile, type MixedFile } from './mixed-file.ts'

/** Makes another award at every call, named as asked: here a compact JWS. */
export type Award = (name: string) => Promise<string>

/** Both ways of signing. */
export interface Awards {
  readonly award: Award
  /** a document with its proof in it, of another award at every call */
  readonly proved: Award
}

export async function awarding(): Promise<Award> {
  const signer = await aSigner('EdDSA')
  return (name) => signer.sign(credentialOf(signer, name), { kid: `${signer.did}#0` })
}

function credentialOf({ did }: Signer, name: string): object {
  const { credentialSubject, ...rest } = anOb3(did)
  const id = `urn:x:${encodeURIComponent(name)}`
  const achievement = { ...credentialSubject.achievement, id: `${id}:achievement`, name }
  return { ...rest, id, name, credentialSubject: { ...credentialSubject, achievement } }
}

const inPng = (jws: string) => aPng([anItxt('openbadgecredential', jws)])

export const bakedPng = async (award: Award, name: string) => inPng(await award(name))

/** Carriers: what badges are baked into, and files that are the badge itself. */
export async function carriers({ award, proved }: Awards): Promise<readonly MixedFile[]> {
  const hosted = JSON.stringify(
    anAward({ id: 'https://issuer.example/award/60.json', badge: anAchievement() }),
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"><openbadges:credential verify="${await award('In svg')}"/><path d="M0 0"/></svg>`
  const svgz = svg.replace(/verify="[^"]*"/, `verify="${await award('In svgz')}"`)
  const apple = { type: 'CgBI', data: new Uint8Array([0x50, 0, 0x20, 2]) }
  const phone = anItxt('openbadgecredential', await award('Van iPhone'))
  return [
    badgeFile('ob3.png', await bakedPng(award, 'In png'), 'In png'),
    badgeFile(
      'ingepakt.png',
      aPng([aZtxt('openbadgecredential', await award('In ztxt'))]),
      'In ztxt',
    ),
    badgeFile('ob2.png', aPng([aText('openbadges', hosted)]), 'Robotics', 'unverified'),
    badgeFile('apple.png', pngOf([apple, anIhdr(), phone, anIdat(), anIend()]), 'Van iPhone'),
    badgeFile('regel-ervoor.png', spaced(await bakedPng(award, 'Na een regel')), 'Na een regel'),
    badgeFile('tekening.svg', svg, 'In svg'),
    badgeFile('krimp.svgz', gzipSync(svgz), 'In svgz'),
    badgeFile('bewezen.json', await proved('Met bewijs'), 'Met bewijs'),
    badgeFile('kaal.jwt', await award('Kale jwt'), 'Kale jwt'),
    badgeFile('foto-van-naam.jpg', await bakedPng(award, 'Heet jpg'), 'Heet jpg'),
    badgeFile('Mijn map/Badges.2026/badge', await bakedPng(award, 'In een map'), 'In een map'),
  ]
}

const spaced = (png: Uint8Array) => Buffer.concat([Buffer.from('\r\n'), png])
