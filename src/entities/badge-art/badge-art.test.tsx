// @vitest-environment node
/** Claims about what stands where a badge has no picture, or none yet. */
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { BadgeArt } from './badge-art.tsx'

const drawn = (src: string | undefined | null) =>
  renderToStaticMarkup(<BadgeArt name="Luisteren" issuer="School" src={src} />)

it('is drawn for a badge without a picture, and not before that is known', () => {
  expect(drawn(undefined)).toContain('<svg')
  expect(drawn(null)).not.toMatch(/<svg|<img/)
  expect(drawn('blob:art')).toContain('<img')
})
