/** Claims about the addresses a pointer link may lead to (L-08). */
import { describe, expect, it } from 'vitest'
import { sourceAddress } from './link-source.ts'
import { parseFragment } from './page-link.ts'

describe('the address in a pointer link', () => {
  it('is a public https address', () => {
    const asked = parseFragment(
      `#src=${encodeURIComponent('https://anna.github.io/portfolio/portfolio.json?x=1')}`,
    )
    expect(asked.kind === 'source' && asked.address.host).toBe('anna.github.io')
  })

  it.each([
    ['http://anna.nl/portfolio.json', 'notHttps'],
    ['javascript:alert(1)', 'notHttps'],
    [' java\nscript:alert(1)', 'notHttps'],
    ['data:application/json,{}', 'notHttps'],
    ['file:///etc/passwd', 'notHttps'],
    ['blob:https://anna.nl/1', 'notHttps'],
    ['//anna.nl/x', 'notAnAddress'],
    ['portfolio.json', 'notAnAddress'],
    ['https://127.0.0.1/p.json', 'refusedHost'],
    ['https://0x7f.1/p.json', 'refusedHost'],
    ['https://2130706433/p.json', 'refusedHost'],
    ['https://[::1]/p.json', 'refusedHost'],
    ['https://[::ffff:10.0.0.1]/p.json', 'refusedHost'],
    ['https://localhost/p.json', 'refusedHost'],
    ['https://LOCALHOST./p.json', 'refusedHost'],
    ['https://app.localhost/p.json', 'refusedHost'],
    ['https://printer.local/p.json', 'refusedHost'],
    ['https://intranet/p.json', 'refusedHost'],
    ['https://anna.nl:8443/p.json', 'refusedHost'],
    ['https://user:pass@anna.nl/p.json', 'credentials'],
  ])('is refused when it is %j', (source, failure) => {
    expect(sourceAddress(source)).toEqual({ ok: false, failure })
    expect(parseFragment(`#src=${encodeURIComponent(source)}`).kind).toBe('refused')
  })
})
