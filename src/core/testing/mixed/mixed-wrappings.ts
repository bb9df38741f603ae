/** Texts in which a badge is wrapped once more, or that are in no Unicode: as APIs, chats and editors make them. */
import { gzipSync } from 'node:zlib'
import { aJws } from '../some-payloads.ts'
import type { Awards } from './mixed-badges.ts'
import { badgeFile, type MixedFile } from './mixed-file.ts'

const VC2 = ['https://www.w3.org/ns/credentials/v2']

export async function wrappings({ award, proved }: Awards): Promise<readonly MixedFile[]> {
  const enveloped = {
    ...{ '@context': VC2, type: 'EnvelopedVerifiableCredential' },
    id: `data:application/vc+jwt,${await award('In een envelop')}`,
  }
  const held = { '@context': VC2, type: ['VerifiablePresentation'] }
  const presentation = aJws({ ...held, verifiableCredential: [await award('Getoond')] })
  const [header, payload, signature] = (await award('In delen')).split('.')
  const lines = `${await award('Regel een')}\n${await award('Regel twee')}\n`
  return [
    badgeFile('antwoord.json', inAnswer(await award('In een antwoord')), 'In een antwoord'),
    badgeFile('jwt-lid.json', JSON.stringify({ jwt: await award('Onder jwt') }), 'Onder jwt'),
    badgeFile('envelop.json', JSON.stringify(enveloped), 'In een envelop'),
    badgeFile('getoond.jwt', presentation, 'Getoond'),
    badgeFile('delen.json', JSON.stringify({ payload, protected: header, signature }), 'In delen'),
    badgeFile('chat.md', `Kijk:\n\n\`\`\`\n${await award('In een chat')}\n\`\`\`\n`, 'In een chat'),
    {
      ...badgeFile('twee-regels.ndjson', lines, ''),
      lines: ['Regel een', 'Regel twee'].map((badge) => ({ badge, mark: 'issuerUnproven' })),
    },
    badgeFile('gegzipt.json.gz', gzipSync(await award('Gegzipt')), 'Gegzipt'),
    badgeFile('utf16.json', utf16(await proved('In utf-16')), 'In utf-16'),
    badgeFile('oud.json', Buffer.from(await proved('Café'), 'latin1'), 'Café'),
  ]
}

const inAnswer = (jwt: string) => JSON.stringify({ status: 'ok', data: [{ credential: jwt }] })
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')
