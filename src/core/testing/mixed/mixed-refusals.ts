/** What people drop that no badge can be read from, each with its own answer. */
import { LIMITS } from '../../baking/limits.ts'
import { anIdat, anIend, anIhdr, anItxt, aPng, aText, aZtxt, pngOf } from '../a-png.ts'
import { type MixedFile, refusal } from './mixed-file.ts'

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(
    parts.map((one) => (typeof one === 'string' ? Buffer.from(one, 'latin1') : Buffer.from(one))),
  )

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const OUTLOOK = Buffer.from('__properties_version1.0', 'utf16le').toString('latin1')

export function pictures(): readonly MixedFile[] {
  const screen = pngOf([anIhdr(1170, 2532), anIdat(), anIend()])
  return [
    refusal('kaal.png', aPng(), 'doctor.cause.plainPicture'),
    refusal('Schermafbeelding 2026-03-01.png', screen, 'doctor.cause.screenshot'),
    refusal('foto.jpg', bytes([0xff, 0xd8, 0xff, 0xe0], '\0\x10JFIF\0'), 'doctor.guess.reencoded'),
    refusal('heet-png.png', bytes([0xff, 0xd8, 0xff, 0xdb], 'x'), 'doctor.cause.jpegRenamed'),
    refusal('dans.gif', bytes('GIF89a', [1, 0, 1, 0]), 'doctor.cause.otherFormat'),
    refusal('web.webp', bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8 '), 'doctor.cause.otherFormat'),
    refusal('telefoon.heic', bytes([0, 0, 0, 24], 'ftypheic'), 'doctor.cause.otherFormat'),
    refusal('half.png', aPng([aText('a', 'b'.repeat(99))]).slice(0, 60), 'failure.damaged', {
      format: 'PNG',
    }),
    refusal('vreemd.png', aPng([anItxt('openbadges', 'hallo')]), 'failure.unreadableIn'),
    refusal('bom.png', aPng([aZtxt('openbadges', 'a'.repeat(9_000_000))]), 'failure.bomb'),
    refusal('leeg.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'doctor.cause.plainPicture'),
    refusal('lokt.svg', ENTITIES, 'failure.entities'),
  ]
}

const ENTITIES =
  '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"><text>&a;</text></svg>'

export function others(): readonly MixedFile[] {
  return [
    refusal('leeg.png', '', 'failure.empty'),
    refusal('te-groot.png', Buffer.alloc(LIMITS.file + 1, 7), 'failure.tooLarge'),
    refusal('badges.7z', bytes([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]), 'failure.otherArchive', {
      format: '7z',
    }),
    refusal('badges.rar', bytes('Rar!', [0x1a, 7, 0]), 'failure.otherArchive', { format: 'RAR' }),
    refusal('outlook.msg', bytes(COMPOUND, OUTLOOK), 'failure.outlookMail'),
    refusal('oud.doc', bytes(COMPOUND, 'Word'), 'failure.otherKind', { format: 'Office' }),
    refusal('film.mp4', bytes([0, 0, 0, 24], 'ftypisom'), 'failure.otherKind', { format: 'MP4' }),
    refusal('tekst.rtf', '{\\rtf1 hallo}', 'failure.otherKind', { format: 'RTF' }),
    refusal('brief.txt', 'Beste Anna', 'failure.notABadgeFile'),
    refusal('half.json', '{"type":"Assertion"', 'failure.brokenJson'),
    refusal('pakket.json', '{"name":"app","version":"1.0.0"}', 'failure.notABadgeFile'),
    refusal('wallet.json', LOCKED, 'failure.locked'),
  ]
}

const LOCKED = JSON.stringify({
  type: ['VerifiableCredential', 'EncryptedWallet'],
  credentialSubject: { jwe: {} },
})
