// @vitest-environment jsdom
/** Claims about a part that cannot be drawn: the others stay, and it gets a new try when it changes. */
import { render, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { Boundary } from './boundary.tsx'

function Part({ text }: { readonly text: string }) {
  if (text === 'broken') throw new Error(text)
  return <p>{text}</p>
}

const part = (text: string) => (
  <Boundary of={text} failure={<p role="alert">failed</p>}>
    <Part text={text} />
  </Boundary>
)
const page = (second: string) => (
  <>
    {part('first')}
    {part(second)}
  </>
)

describe('a part of a screen', () => {
  it('that throws takes nothing else with it, and comes back when it is mended', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { rerender } = render(page('broken'))
    expect(screen.getByText('first')).toBeTruthy()
    expect(screen.getByRole('alert').textContent).toBe('failed')
    rerender(page('mended'))
    expect(screen.getByText('mended')).toBeTruthy()
    expect(screen.queryByRole('alert')).toBe(null)
  })
})
