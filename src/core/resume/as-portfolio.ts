/** A portfolio that begins with what a CV says: every line the learner's own word, with no badge beside it yet. */
import { type Block, blankBlock } from '../portfolio/block.ts'
import { CV_SECTIONS } from '../portfolio/blocks/cv.ts'
import { emptyPortfolio, type Portfolio, type PortfolioLanguage } from '../portfolio/document.ts'
import type { Resume, ResumeLine } from './resume.ts'

export interface CvGiven {
  readonly language: PortfolioLanguage
  /** gives a fresh id per block */
  readonly newId: () => string
  /** the heading above a section */
  readonly say: (section: ResumeLine['section']) => string
}

/** What was passed over and the certificates are not in it. */
export function asPortfolio(resume: Resume, given: CvGiven): Portfolio {
  const { name, summary, lines } = resume
  const sections = CV_SECTIONS.flatMap((section) =>
    sectionOf(
      section,
      lines.filter((line) => line.section === section),
      given,
    ),
  )
  const blocks = [...contactOf(resume, given), ...sections, ...languagesOf(resume, given)]
  return { ...emptyPortfolio(given.language), name, intro: summary, blocks }
}

function contactOf({ contact }: Resume, { newId }: CvGiven): readonly Block[] {
  const isStated = Object.values(contact).some((text) => text !== '')
  return isStated ? [blankBlock('contact', newId(), contact)] : []
}

function sectionOf(
  section: ResumeLine['section'],
  lines: readonly ResumeLine[],
  { newId, say }: CvGiven,
): readonly Block[] {
  if (lines.length === 0) return []
  const heading = blankBlock('heading', newId(), { text: say(section) })
  return [heading, ...lines.map((line) => blankBlock('cv', newId(), line))]
}

function languagesOf({ languages }: Resume, { newId }: CvGiven): readonly Block[] {
  if (languages.length === 0) return []
  return [blankBlock('languages', newId(), { languages: [...languages] })]
}
