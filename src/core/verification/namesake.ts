/** An issuer that looks like a listed one and is not: by its name or its website, compared by look and not by letter. */
import type { Profile } from '../badge/badge.ts'
import { oncePerObject } from '../kernel/once-per.ts'
import type { KnownIssuer, TrustList } from './circumstances.ts'

/** Who it looks like, and on which list that one stands. */
export type Namesake = Readonly<Record<'name' | 'list', string>>

/** Of an issuer that is on none of these lists; undefined when it looks like nobody on them. */
export function namesakeOf(issuer: Profile, lists: readonly TrustList[]): Namesake | undefined {
  const looks = looksOf(issuer)
  for (const { name: list, issuers } of lists) {
    const like = issuers.find((known) => isLike(known, looks))
    if (like) return { name: like.name, list }
  }
  return undefined
}

interface Looks {
  readonly name: string
  /** of its own id: what it can prove */
  readonly host: string
  /** of its id and its website, each with how it looks */
  readonly hosts: readonly { readonly host: string; readonly look: string }[]
}

const looksOf = ({ id, name = '', url }: Profile): Looks => ({
  name: lookOf(name),
  host: hostOf(id),
  hosts: [hostOf(id), hostOf(url)]
    .filter((host) => host !== '')
    .map((host) => ({ host, look: lookOf(host) })),
})

/** How an entry of a list looks: the same at every badge. */
const listed = oncePerObject((known: KnownIssuer) => ({
  names: [known.name, ...(known.otherNames ?? [])].map(lookOf),
  hosts: hostsOf(known).map((host) => ({
    host,
    look: lookOf(host),
    joined: host.replaceAll('.', '-'),
  })),
}))

type ListedHost = ReturnType<typeof listed>['hosts'][number]

function isLike(known: KnownIssuer, { name, host, hosts }: Looks): boolean {
  const { names, hosts: theirs } = listed(known)
  if (theirs.some((one) => isWithin(host, one.host))) return false
  return (
    (name !== '' && names.includes(name)) ||
    theirs.some((one) => hosts.some((other) => posesAs(one, other)))
  )
}

const isWithin = (host: string, other: string) => host === other || host.endsWith(`.${other}`)

/** `school.edu.other.example`, `school-edu.example` and `schооl.edu` pose as `school.edu`. */
function posesAs(known: ListedHost, { host, look }: Looks['hosts'][number]): boolean {
  if (isWithin(host, known.host)) return false
  if (look === known.look || `.${host}`.includes(`.${known.host}.`)) return true
  const { joined } = known
  return host.split('.').some((label) => label === joined || label.startsWith(`${joined}-`))
}

const hostsOf = ({ id, url, domains = [] }: KnownIssuer): readonly string[] =>
  [...domains, hostOf(id), hostOf(url)].filter((host) => host !== '')

/** As it is written, so that letters of other scripts are still to be seen; without `www.`, '' for none. */
function hostOf(address = ''): string {
  const [, host = ''] = /^(?:https?:\/\/|did:web:)([^:/?#%]+)/i.exec(address) ?? []
  return host.toLowerCase().replace(/^www\./, '')
}

/** Letters that look like another: each pair is the letter, and the Latin one it is taken for. */
const ALIKE =
  'аaвbсcԁdеeғfԍgһhнhіiїiјjкkӏlмmпnоoрpԛqѕsтtцuѵvԝwхxуy' + // Cyrillic
  'ΗhΝnΥy' + // Greek capitals whose small letter looks like another
  'αaβbϲcεeηnιiκkμuνvοoρpτtυuχxγyωwζz' + // Greek
  'ɑaɡgıiȷjłløođdħhŧtʀrɪiʟlɴnʏy' + // Latin with a stroke, small capitals
  'օoոnսuհhցgԁdոn' + // Armenian
  '0o1l|l' // signs that look the same in most letters

const LATIN: ReadonlyMap<string, string> = new Map(
  Array.from(ALIKE.matchAll(/(.)(.)/gsu), ([, letter = '', latin = '']) => [letter, latin]),
)

/** What is left of a text when only its look counts: no case, accents, spaces, signs or invisible characters. */
export function lookOf(text: string): string {
  const latin = Array.from(firstLetters(text), (letter) => alike(alike(letter).toLowerCase()))
  return latin.join('').replaceAll('rn', 'm').replaceAll('vv', 'w').replaceAll('i', 'l')
}

/** What cannot be seen is not counted: enough of it would push the name itself behind the end. */
function firstLetters(text: string): string {
  let letters = ''
  for (const sign of text) {
    if (letters.length >= LONGEST) break
    letters += sign.normalize('NFKD').replace(UNSEEN, '')
  }
  return letters
}

/** Some letters are blank, Hangul fillers among them. */
const UNSEEN = /[^\p{L}\p{N}|]|\p{Default_Ignorable_Code_Point}/gu

const alike = (letter: string) => LATIN.get(letter) ?? letter

const LONGEST = 500
