// @vitest-environment jsdom
/** Claims about a field that is typed in: it is left alone while one types, and drawn anew for what comes from elsewhere. */
import { act, cleanup, renderHook } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, it } from 'vitest'
import { useInPlace } from './use-in-place.ts'

afterEach(cleanup)

function aField() {
  return renderHook(() => {
    const [value, set] = useState('Hal')
    return { set, value, field: useInPlace(value, set) }
  }).result
}

it('leaves the field to the browser while somebody types', () => {
  const now = aField()
  const before = now.current.field.round
  act(() => now.current.field.note('Hall'))
  act(() => now.current.field.note('Hallo'))
  expect(now.current.value).toBe('Hallo')
  expect(now.current.field).toMatchObject({ round: before, drawn: 'Hal' })
})

it('is drawn anew by an undo, and when somebody leaves it after typing', () => {
  const now = aField()
  act(() => now.current.field.note('Hallo'))
  act(() => now.current.set('Hal'))
  expect(now.current.field.drawn).toBe('Hal')
  const undone = now.current.field.round
  act(() => now.current.field.renew())
  expect(now.current.field.round, 'nothing was typed').toBe(undone)
  act(() => now.current.field.note('**Hallo**'))
  act(() => now.current.field.renew())
  expect(now.current.field).toMatchObject({ round: undone + 1, drawn: '**Hallo**' })
})
