/** Claims about a portfolio made of a CV: it says what the CV says, and no badge proves any of it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { badgesOf, readPortfolio } from '../portfolio/document.ts'
import { redact } from '../portfolio/redact.ts'
import { anyResume, aResume } from '../testing/a-resume.ts'
import { asPortfolio, type CvGiven } from './as-portfolio.ts'
import { resumeOf } from './of-portfolio.ts'

const given = (): CvGiven => {
  let last = 0
  const newId = () => {
    last += 1
    return `b${last}`
  }
  return { language: 'nl', newId, say: (section) => `# ${section}` }
}

describe('a portfolio made of a CV', () => {
  it('says what the CV says, no more and no less', () => {
    fc.assert(
      fc.property(anyResume, (resume) => {
        const page = asPortfolio(resume, given())
        expect(readPortfolio(page)).toEqual({ ok: true, value: page })
        expect(badgesOf(page)).toEqual([])
        expect(resumeOf(redact(page))).toEqual(resume)
      }),
    )
  })

  it('lets contact details out only where its owner ticks that', () => {
    const page = asPortfolio(aResume(), given())
    const shown = { ...page.shown, contact: false }
    expect(JSON.stringify(resumeOf(redact({ ...page, shown })))).not.toContain('anna@voorbeeld.nl')
  })
})
