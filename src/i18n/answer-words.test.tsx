/** What the line of one check says about who: in Dutch and in English, no more than the answer proves. */
import i18next from 'i18next'
import { renderToStaticMarkup } from 'react-dom/server'
import { initReactI18next } from 'react-i18next'
import { beforeAll, expect, it } from 'vitest'
import type { Check } from '#core/verification/report.ts'
import en from '#locales/en/verification.json' with { type: 'json' }
import nl from '#locales/nl/verification.json' with { type: 'json' }
import { useAnswerWords } from './words.ts'

beforeAll(async () => {
  const resources = { en: { verification: en }, nl: { verification: nl } }
  await i18next.use(initReactI18next).init({ resources, interpolation: { escapeValue: false } })
})

function Line({ check }: { readonly check: Check }) {
  return useAnswerWords()(check)
}

async function said(language: string, check: Check): Promise<string> {
  await i18next.changeLanguage(language)
  return renderToStaticMarkup(<Line check={check} />)
}

it.each([
  ['nl', 'de sleutel van de handtekening hoort bij www.school.example/~student'],
  ['en', 'the key of the signature belongs to www.school.example/~student'],
])('a key of one path is not said to be its host’s: %s', async (language, line) => {
  const detail = { issuer: 'did:web:www.school.example:~student' }
  expect(await said(language, { id: 'issuer', answer: 'bound', detail })).toBe(line)
})

it.each([
  ['nl', 'De lijst is getekend door did:web:other.example, niet door de uitgever van de badge.'],
  ['en', 'The list is signed by did:web:other.example, not by the issuer of the badge.'],
])('a status list of another signer is said to be so: %s', async (language, sentence) => {
  const active = (detail: Check['detail']) =>
    said(language, { id: 'revocation', answer: 'active', ...(detail && { detail }) })
  expect(await active({ signers: ['did:web:other.example'] })).toContain(`. ${sentence}`)
  expect(await active(undefined)).not.toContain('did:web')
})
