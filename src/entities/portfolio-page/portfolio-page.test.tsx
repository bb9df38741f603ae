// @vitest-environment node
/** Claims about a portfolio page: it names as proof only what was proved, and whose words are whose. */
import { JSDOM } from 'jsdom'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { blankBlock } from '#core/portfolio/block.ts'
import { emptyPortfolio } from '#core/portfolio/document.ts'
import { redact } from '#core/portfolio/redact.ts'
import { anAlignment } from '#core/testing/a-badge.ts'
import { aNormalisedBadge } from '#core/testing/normalised-badge.ts'
import { MARK_CLAIMS } from '#core/verification/claims.ts'
import type { Mark } from '#core/verification/report.ts'
import words from '#locales/en/page.json' with { type: 'json' }
import type { PageView } from './page-view.ts'
import { PortfolioPage } from './portfolio-page.tsx'

const SURGERY = 'Heart surgery'
const badge = aNormalisedBadge({
  name: 'Surgeon',
  achievement: {
    ...aNormalisedBadge().achievement,
    alignments: [anAlignment({ name: SURGERY })],
  },
})

/** A page that names one badge everywhere a badge can be named; `mark` is what the reader's browser found. */
function pageWith(mark: Mark | undefined, over: Partial<PageView> = {}): HTMLElement {
  const own = { reflection: '', evidence: [] }
  const badgeIds = ['b']
  const portfolio = redact({
    ...emptyPortfolio('en'),
    name: 'Anna',
    intro: 'Harvard certified me.',
    blocks: [
      blankBlock('skills', 's', { badgeIds }),
      blankBlock('cv', 'c', { role: 'Surgeon', text: 'Certified by Harvard.', badgeIds }),
      blankBlock('cv', 'd', { section: 'volunteer', role: 'Astronaut' }),
      blankBlock('stairs', 't', { text: 'My way up', steps: [{ name: '', badgeId: 'b' }] }),
      blankBlock('timeline', 'l', { badgeIds }),
      blankBlock('text', 'x', { text: 'About me' }),
    ],
  })
  const shown = { id: 'b', badge, names: [badge.name], own, ...(mark && { mark }) }
  const view = { portfolio, badges: new Map([['b', shown]]), files: new Map(), words, ...over }
  const html = renderToStaticMarkup(<PortfolioPage view={view} aside={null} />)
  return new JSDOM(html).window.document.body
}

const block = (page: HTMLElement, kind: string) =>
  page.querySelector(`.${kind}-block`)?.textContent ?? ''

describe('a badge on a page', () => {
  it('proves its skill and its step when it was proved', () => {
    const page = pageWith('valid')
    expect(block(page, 'skills')).toContain(`${words.skillProof} Surgeon`)
    expect(block(page, 'stairs')).toContain(words.earned)
    expect(page.querySelector('.stair-open')).toBeNull()
  })

  const others = Object.keys(MARK_CLAIMS).filter((mark) => mark !== 'valid') as Mark[] // keys of a const table
  it.each(others)('marked %s names its skill, and proves neither skill nor step', (mark) => {
    const page = pageWith(mark)
    expect(block(page, 'skills')).toContain(`${words.named} Surgeon`)
    expect(page.textContent).not.toContain(words.skillProof)
    expect(block(page, 'stairs')).not.toContain(words.earned)
    expect(page.querySelectorAll('.stair-open')).toHaveLength(1)
    for (const kind of ['skills', 'cv', 'stairs', 'timeline']) {
      expect(block(page, kind), kind).toContain(words.verdict[mark])
    }
  })

  it('that nobody checked proves nothing either', () => {
    const text = pageWith(undefined).textContent
    expect(text).not.toContain(words.skillProof)
    expect(text).not.toMatch(new RegExp(`\\b${words.earned}\\b`))
  })

  it('stands beside its line of a CV with its own name and mark, outside the owner’s words', () => {
    const line = pageWith('valid').querySelector('.cv-block')
    const beside = line?.querySelector('.beside')?.textContent
    expect(beside).toContain(words.beside)
    expect(beside).toContain(`Surgeon ${words.verdict.valid}`)
    expect(line?.querySelector('.cv-words')?.textContent).not.toContain(words.verdict.valid)
  })

  it('marks no line of a CV that its owner put no badge beside', () => {
    const line = pageWith('valid').querySelectorAll('.cv-block')[1]
    expect(line?.textContent).toContain('Astronaut')
    expect(line?.querySelector('.mark, .beside')).toBeNull()
  })
})

describe('the owner’s words', () => {
  const label = words.own.replace('{{name}}', 'Anna')
  it.each(['cv', 'stairs', 'text'])('in a %s block stand under the owner’s name', (kind) => {
    expect(block(pageWith('valid'), kind)).toContain(label)
  })
  it('are announced at the top of every page, and not where badges came without a page', () => {
    const said = words.ownPage.replace('{{name}}', 'Anna')
    expect(pageWith('valid').querySelector('.opening')?.textContent).toContain(said)
    expect(pageWith('valid', { loose: true }).textContent).not.toContain(said)
  })
  it('are not by the title of a link that names nobody', () => {
    const said = words.ownPage.replace('{{name}}', words.owner)
    expect(pageWith('valid', { author: '' }).querySelector('.opening')?.textContent).toContain(said)
  })
})
