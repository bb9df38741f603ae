/** Every sentence that says something was proved, and what backs it: a new one fails here until somebody says what does. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { CATALOG } from '../src/core/verification/catalog.ts'
import { MARK_CLAIMS, SENTENCE_CLAIMS, STANDING_CLAIMS } from '../src/core/verification/claims.ts'

const HERE = import.meta.dirname

/** Words with which a sentence claims that something about a badge is so. */
const CLAIMING = {
  nl: /bewez|bewijst|blijkt|behaald|geldig|komt van|\becht(?!e)\b|klopt|bevestigd|instaan|getekend/i,
  en: /\bprove[ds]?\b|proven|\bproof\b|\bearned|\bvalid\b|comes from|genuine|confirmed|vouch|\bsigned\b|signature holds/i,
} as const

/**
 * What makes it right to show a sentence.
 * mark, means, standing: claims.ts has its claims and claims.test.ts holds them over all answers.
 * answer: one line per question of catalog.ts, which says no more than that answer.
 * proof: shown only where `isProof` holds, which claims.ts has too, or once held (`lastConfirmed`).
 * counted: a number of badges, each counted by its mark, or by answers as findings.test.ts holds.
 * denies: says that something is not proved, or may be looked at again.
 * file: says of the bytes of a PDF or a list what check-signature.ts or list-signature.ts answered, whose tests hold it,
 * and of the signer only a name.
 * said: what the badge or file says of itself, in a place that says so; its mark stands beside it.
 * owner: the holder’s own words or deed, shown as such.
 * general: about badges, files or websites as such, and of no badge that it was proved.
 */
type Backing =
  | 'mark'
  | 'means'
  | 'standing'
  | 'answer'
  | 'file'
  | 'proof'
  | 'counted'
  | 'denies'
  | 'said'
  | 'owner'
  | 'general'

/** By the whole key, or by its beginning where it ends in a dot. */
const BACKED: Readonly<Record<string, Backing>> = {
  'verification:verdict.': 'mark',
  'verification:also.': 'mark',
  'verification:means.': 'means',
  'verification:standing.': 'standing',
  'page:standing.': 'standing',
  'verification:check.': 'answer',
  'verification:listBy': 'answer',
  'page:verdict.': 'mark',
  'page:answer.': 'mark',
  'stacks:why.': 'mark',
  'settings:docs.proves': 'general',
  'look:explained': 'denies',
  'look:proved': 'general',
  'look:fail.notProved': 'denies',
  'verification:answered.refused.': 'denies',
  'verification:answered.whose.unsigned': 'denies',
  'endorsing:form.signed': 'general',
  'backpack:fact.': 'counted',
  'reader:found.': 'counted',
  'reader:hr.column.': 'counted',
  'reader:hr.valid_one': 'counted',
  'reader:hr.valid_other': 'counted',
  'reader:paper.': 'general',
  'portfolio:editor.themeFor.': 'general',
  'portfolio:start.hint': 'general',
  'skills:title_one': 'proof',
  'skills:title_other': 'proof',
  'skills:covered': 'proof',
  'skills:cell.proved': 'proof',
  'timeline:year.provedLead': 'proof',
  'matching:count.proved': 'proof',
  'matching:group.proved': 'proof',
  'stacks:proved': 'proof',
  'page:earned': 'proof',
  'page:skillProof': 'proof',
  'badge:lastGood': 'proof',
  'badge:capsule.seen': 'proof',
  'badge:capsule.last': 'proof',
  'badge:capsule.seenInBackup': 'denies',
  'badge:capsule.lastInBackup': 'denies',
  'badge:capsule.explained': 'denies',
  'badge:saidInBackup': 'denies',
  'badge:saidByOldRules': 'denies',
  'badge:picture': 'denies',
  'reader:table.picture': 'denies',
  'reader:hers.title': 'denies',
  'reader:hers.unproven_one': 'denies',
  'reader:hers.unproven_other': 'denies',
  'reader:madeOut.unproven': 'denies',
  'badge:elsewhere.': 'denies',
  'skills:cell.named': 'denies',
  'skills:named': 'denies',
  'skills:notProved': 'denies',
  'timeline:year.named': 'denies',
  'timeline:year.namedLead': 'denies',
  'matching:about.said': 'denies',
  'matching:guess': 'denies',
  'stacks:notProved': 'denies',
  'page:ownPage': 'denies',
  'page:check.text': 'denies',
  'page:seen.honest': 'denies',
  'page:files.text': 'denies',
  'verification:issuerPage.text': 'denies',
  'verification:refused.unproved': 'denies',
  'verification:remark.': 'said',
  'badge:study.creditsEarned': 'said',
  'badge:result.achieved': 'said',
  'importing:arrived.form.jwt': 'said',
  'backup:exit.problem.jwt': 'said',
  'sharing:noTextExample': 'denies',
  'sharing:text.': 'owner',
  'page:seen.valid': 'owner',
  'stacks:saysYou': 'owner',
  'stacks:accept': 'owner',
  'stacks:acceptThis': 'owner',
  'stacks:unlink': 'owner',
  'stacks:unlinkThis': 'owner',
  'backpack:empty.lead': 'general',
  'backup:remove.sure': 'general',
  'backup:exit.wallet.': 'general',
  'badge:endorsement.': 'general',
  'consent:title': 'general',
  'importing:arrival.stays': 'general',
  'importing:cv.certificates_one': 'denies',
  'importing:cv.certificates_other': 'denies',
  'importing:cv.keptPage': 'general',
  'portfolio:target.csvHint': 'general',
  'portfolio:target.jsonHint': 'denies',
  'importing:request.failure.gone': 'general',
  'importing:doctor.': 'general',
  'importing:pdf.signature.': 'file',
  'trust:failure.altered': 'file',
  'trust:failure.foreignKey': 'file',
  'trust:failure.signatureGone': 'file',
  'trust:signed': 'file',
  'trust:editor.fromBadgesHint': 'counted',
  'reader:problems.notAPortfolio': 'general',
  'reader:what.text': 'general',
  'sharing:paper.': 'general',
  'sharing:card.text': 'denies',
  'sharing:along.badge': 'general',
  'sharing:along.collection': 'general',
  'sharing:along.portfolio': 'general',
  'verification:do.': 'general',
}

function flat(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]]
  const entries = Object.entries(value as Record<string, unknown>) // parsed JSON object
  return entries.flatMap(([key, inner]) =>
    flat(inner, path.endsWith(':') ? path + key : `${path}.${key}`),
  )
}

const claiming = (['nl', 'en'] as const).flatMap((language) =>
  readdirSync(`${HERE}/${language}`).flatMap((file) => {
    const words: unknown = JSON.parse(readFileSync(`${HERE}/${language}/${file}`, 'utf8'))
    const all = flat(words, file.replace('json', '').replace('.', ':'))
    return all.filter(([, text]) => CLAIMING[language].test(text)).map(([key]) => key)
  }),
)
const isUnder = (key: string, name: string) =>
  name.endsWith('.') ? key.startsWith(name) : key === name
const ofKind = (kind: Backing) => Object.keys(BACKED).filter((name) => BACKED[name] === kind)
const inTable = (namespace: string, member: string): readonly string[] => {
  const words = JSON.parse(readFileSync(`${HERE}/en/${namespace}.json`, 'utf8')) as Partial<
    Record<string, object>
  >
  return Object.keys(words[member] ?? {})
}

it('says what backs every sentence that claims something', () => {
  const unbacked = claiming.filter((key) => !Object.keys(BACKED).some((name) => isUnder(key, name)))
  expect([...new Set(unbacked)]).toEqual([])
})

it('backs no sentence that is gone, or that claims nothing any more', () => {
  const idle = Object.keys(BACKED).filter((name) => !claiming.some((key) => isUnder(key, name)))
  expect(idle).toEqual([])
})

it('knows the claims of every mark that has a word', () => {
  expect(ofKind('mark')).toHaveLength(5)
  const marks = [
    ...inTable('verification', 'verdict'),
    ...inTable('verification', 'also'),
    ...inTable('page', 'verdict'),
  ]
  expect(marks.filter((mark) => !(mark in MARK_CLAIMS))).toEqual([])
})

it('knows the claims of every sentence above the answers, and has a question for every answer', () => {
  const variants: Readonly<Partial<Record<string, string>>> = {
    fromDomainUnnamed: 'fromDomain',
    fromListOf: 'fromList',
  }
  const sentences = inTable('verification', 'means').map((one) => variants[one] ?? one)
  expect(sentences.filter((one) => !(one in SENTENCE_CLAIMS))).toEqual([])
  expect(inTable('verification', 'check').filter((id) => !(id in CATALOG))).toEqual([])
})

it('knows the claims of every line that says how an issuer is known', () => {
  const lines = [...inTable('verification', 'standing'), ...inTable('page', 'standing')]
  const own = 'own' // what the person's own list is called, in a page's table
  expect(lines.filter((one) => one !== own && !(one in STANDING_CLAIMS))).toEqual([])
})
