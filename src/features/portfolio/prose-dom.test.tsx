// @vitest-environment jsdom
/** Claims about words that are typed in place: what is drawn is written back as the Markdown it came from. */
import { cleanup, render } from '@testing-library/react'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { Prose } from '#entities/portfolio-page/prose.tsx'
import { markdownOf } from './prose-dom.ts'

afterEach(cleanup)

/** As the field stands with this in it. */
const field = (markdown: string) => render(<Prose text={markdown} />).container

const typed = (html: string) => {
  const root = document.createElement('div')
  root.innerHTML = html
  return markdownOf(root)
}

describe('what is drawn', () => {
  it.each([
    'Een zin.',
    'Ik leer **in de praktijk** en *schuin* ook.',
    'Een\n\nTwee',
    'Regel een  \nregel twee',
    'Zie [mijn site](https://anna.example/a?b=1).',
    '- een\n- **twee**',
    '1. een\n2. twee',
    '> wat zij zei',
    '### Een kop\n\nen tekst',
    'Met `code` erin',
    'Twee < drie & 5 * 3 = 15',
  ])('is written back as %j', (markdown) => {
    expect(markdownOf(field(markdown))).toBe(markdown)
  })

  it('loses no letter when it is written back, whatever was typed', () => {
    const word = fc.stringMatching(/^[a-zé]{1,6}$/)
    const marked = fc
      .tuple(fc.constantFrom('', '**', '*', '`', '***'), word)
      .map(([sign, text]) => sign + text + sign)
    const line = fc.array(marked, { minLength: 1, maxLength: 5 }).map((all) => all.join(' '))
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), (lines) => {
        const first = field(lines.join('\n\n'))
        const again = field(markdownOf(first))
        expect(again.innerHTML).toBe(first.innerHTML)
      }),
      { numRuns: 60 },
    )
  })
})

describe('what a browser makes of typing', () => {
  it('is Markdown, with the room of a mark outside of it', () => {
    expect(typed('<p>Ik leer <b>graag </b>hier</p><p>En <i>daar</i></p>')).toBe(
      'Ik leer **graag** hier\n\nEn *daar*',
    )
    expect(typed('los<div>en in een blok</div>')).toBe('los\n\nen in een blok')
    expect(typed('<p>een<br>twee<br></p>')).toBe('een  \ntwee')
    expect(typed('<p><br></p>')).toBe('')
    expect(typed('<p>a&nbsp;&nbsp;b <b></b></p>')).toBe('a  b')
  })
  it('keeps signs that were typed as Markdown', () => {
    expect(typed('<p>**vet** en _schuin_</p>')).toBe('**vet** en _schuin_')
  })
})
