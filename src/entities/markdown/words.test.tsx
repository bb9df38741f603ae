// @vitest-environment node
/** Claims about the words of an issuer: whatever HTML or Markdown they stand in, every letter is drawn. */

import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { stopwatch } from '#core/testing/stopwatch.ts'
import { Description } from '../portfolio-page/description.tsx'
import { Prose } from '../portfolio-page/prose.tsx'
import { Plain } from './plain.tsx'
import { Rendered } from './rendered.tsx'

/** As the app draws it, and as an exported page does. */
const WAYS: [string, (text: string) => string][] = [
  ['app', (text) => renderToStaticMarkup(<Rendered text={text} />)],
  ['exported page', (text) => renderToStaticMarkup(<Prose text={text} />)],
]

const parsed = (markup: string) => new JSDOM(markup).window.document.body

/** What a reader sees, and where the links lead. */
function seen(markup: string): string {
  return [...markup.matchAll(/ href="([^"]*)"|>([^<]+)/g)]
    .map(([, href, text]) => href ?? text)
    .join(' ')
}

/** In each a § stands for a word that is found nowhere else. */
const PIECES = [
  '§',
  '<§x>',
  '</§x>',
  '<p class="k">§</p>',
  '<b>§</b><i> §',
  '<ul><li><p>§</p></li><li>§<ol><li>§</li></ol></ul>',
  '<h1>§</h1><br/>',
  '<table><tr><th>§</th><td>§</td></tr></table>',
  '<a href="§">§</a>',
  '<a>§</a>',
  '<img alt="§" src="https://a.nl/§">',
  '<!-- § -->',
  '![§](https://a.nl/§ "§")',
  '[![§](https://a.nl/§)](https://a.nl/§)',
  '[§](javascript:§ "§")',
  "\n\n[§]: https://a.nl/§ '§'\n\n",
  '[§][§]',
  '\n```§ §\n<b>§\n```\n',
  '`<i>§`',
  '\n# §\n',
  '\n- §\n',
  '\n> **§** _§_\n',
  '3 < § & § > 2',
  '\\<b>§ | §',
]

const PIECE = fc
  .tuple(fc.constantFrom(...PIECES), fc.constantFrom('', ' ', '\n', '\n\n'))
  .map((parts) => parts.join(''))

/** Each § becomes a word of its own. */
function worded(pieces: readonly string[]) {
  const words: string[] = []
  const text = pieces.join('').replace(/§/g, () => {
    const word = `é${String(words.length).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)))}ß`
    words.push(word)
    return word
  })
  return { text, words }
}

describe.each(WAYS)('words of an issuer in the %s', (_, draw) => {
  it('are all drawn, in whatever they stand', () => {
    fc.assert(
      fc.property(fc.array(PIECE, { minLength: 1, maxLength: 8 }), (pieces) => {
        const { text, words } = worded(pieces)
        const drawn = decodeURI(seen(draw(text)))
        expect(words.filter((word) => !drawn.includes(word))).toEqual([])
      }),
    )
  })

  it('keep their text and layout out of the HTML of a course page', () => {
    const html =
      '<p dir="ltr" style="text-align: left;">Cursus <strong>Botenbouw</strong>.</p>\r\n<ul><li>Zagen&nbsp;&amp; schaven</li><li>Teren</li></ul><br /><a href="https://werf.example/c">Meer</a>'
    const body = parsed(draw(html))
    expect(body.querySelector('p')?.textContent).toBe('Cursus Botenbouw.')
    expect(body.querySelector('strong')?.textContent).toBe('Botenbouw')
    expect([...body.querySelectorAll('li')].map((item) => item.textContent.trim())).toEqual([
      'Zagen\u00a0& schaven',
      'Teren',
    ])
    expect(body.querySelector('a')?.getAttribute('href')).toBe('https://werf.example/c')
    expect(body.textContent).not.toMatch(/[<>*]/)
  })

  it.each([
    'Schrijft een <form> met <label>; wanneer List<String> past; 3 < 5 en 7 > 2.',
    '<x>',
    'Kent het verschil tussen <section> en <article>.',
  ])('stay literal where a name in angle brackets is no layout: %s', (text) => {
    expect(parsed(draw(text)).textContent).toBe(text)
  })

  it('show tags that are quoted as code', () => {
    expect(parsed(draw('Zet `<b>` om je woord, of \\<i>.')).textContent).toBe(
      'Zet <b> om je woord, of <i>.',
    )
  })

  it.each([
    ['a tag without end', `<p ${'a '.repeat(9_000)}`],
    ['blanks in a tag', `<p${' '.repeat(19_000)}`],
    ['open quotes', '<p a="'.repeat(1_900)],
    ['blanks without end', ' '.repeat(19_000)],
    ['links and lists', '<a href=x><ul><li>'.repeat(600)],
    ['runs of ticks', Array.from({ length: 60 }, (_x, at) => '`'.repeat(at + 1)).join('x ')],
  ])('are drawn at once: %s', (_name, text) => {
    const time = stopwatch()
    draw(`${text}kern`)
    expect(time()).toBeLessThan(2_000)
  })

  it('never become an element that was not asked for', () => {
    const body = parsed(
      draw('<img src="https://a.nl/x.png" alt="x" onerror="y"><script>z</script>'),
    )
    expect(body.querySelector('img, script, [onerror]')).toBeNull()
  })
})

describe('a description', () => {
  it.each([
    ['app', Plain],
    ['exported page', Description],
  ])('is plain text in the %s: every sign and line of it', (_, Words) => {
    const text = 'Schrijft __init__ op *BSD.\n# geen kop\n1986. <section> &amp;'
    expect(parsed(renderToStaticMarkup(<Words text={text} />)).textContent).toBe(text)
  })
})
