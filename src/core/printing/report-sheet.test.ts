/** Claims about a report on paper: a line for every badge, and no mark that the desk did not give. */
import { expect, it } from 'vitest'
import { FONTS } from '../testing/paper.ts'
import { type ReportedBadge, type ReportGiven, reportSheet } from './report-sheet.ts'
import { typeset } from './typeset.ts'

const found: Omit<ReportedBadge, 'sign'> = {
  ...{ name: 'Veilig tillen', issuer: 'ROC De Waterpoort', dates: '1 maart 2026', says: 'Geldig' },
  ...{ why: 'Van de website roc.example', fingerprint: 'SHA-256 0123' },
}
const badge: ReportedBadge = { ...found, sign: 'proved' }
const given: ReportGiven = {
  ...{ language: 'nl', title: 'Verslag', made: 'Gecontroleerd op 30 november 2026' },
  ...{ pageLine: '{{page}}/{{pages}}', madeAt: '2026-11-30T10:00:00Z', signed: ['Door:'] },
  foot: { lead: [{ text: 'Zelf controleren?' }], rest: [] },
  people: [
    { name: 'Anna', where: ['1 badge uit anna.zip.'], counts: '1 geldig', badges: [badge] },
    {
      ...{ name: 'Bram', where: [], counts: '1 verlopen' },
      badges: [{ ...found, name: 'EHBO', says: 'Verlopen', why: '' }],
    },
  ],
  limits: [{ title: 'Niet gecontroleerd', text: 'Of de badges van deze persoon zijn.' }],
}

it('has everybody under a heading of their own, with the counts and a line for each badge', () => {
  const { parts } = reportSheet(given)
  const told = parts.map((part) =>
    part.kind === 'heading' ? part.text : part.kind === 'entry' ? part.badges[0]?.name : part.kind,
  )
  const paragraph = 'paragraph'
  const anna = ['Anna', paragraph, paragraph, 'Veilig tillen']
  const bram = ['Bram', paragraph, 'EHBO']
  expect(told).toEqual([paragraph, ...anna, ...bram, 'Niet gecontroleerd', paragraph, paragraph])
})

it('draws the mark that was given and no other', () => {
  const signs = reportSheet(given).parts.flatMap((part) =>
    part.kind === 'entry' ? part.badges.map(({ sign }) => sign) : [],
  )
  expect(signs).toEqual(['proved', undefined])
})

it('carries no file and nobody as its author', async () => {
  const { bytes } = await typeset({ sheet: reportSheet(given), files: [], fonts: FONTS })
  const text = Buffer.from(bytes).toString('latin1')
  expect(text).not.toContain('/EmbeddedFile')
  expect(text).not.toContain('/Author')
})
