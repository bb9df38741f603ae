// @vitest-environment jsdom
/** Claims about what a login brings back in the address: nobody else sees it, and it is used once. */
import { beforeEach, expect, it } from 'vitest'
import { leaveFor, returnedLogin, takeReturned } from './returned.ts'

const leaving = {
  kind: 'remotestorage',
  entries: { account: 'me@place.example' },
  remember: false,
  state: 'abc',
  back: '/portfolios/1/publish',
}

beforeEach(() => {
  sessionStorage.clear()
  history.replaceState(null, '', '/')
})

it.each([
  '/#access_token=secret&state=abc',
  '/?code=secret&state=abc',
  '/?error=access_denied&state=abc',
])('takes %s out of the address, and goes on where the person was', (address) => {
  leaveFor(leaving)
  history.replaceState(null, '', address)
  takeReturned('/')
  expect(location.href).not.toMatch(/secret|state|error/)
  expect(location.pathname).toBe(leaving.back)
  const back = returnedLogin()
  expect(back?.leaving).toEqual(leaving)
  expect(back?.address.endsWith(address)).toBe(true)
  expect(returnedLogin()).toBeUndefined()
  expect(`${JSON.stringify(sessionStorage)}${JSON.stringify(localStorage)}`).not.toContain('secret')
})

it('takes away a token that nobody asked for, and uses it for nothing', () => {
  history.replaceState(null, '', '/?x=1#access_token=secret')
  takeReturned('/')
  expect(location.href).not.toContain('secret')
  expect(returnedLogin()).toBeUndefined()
})

it('leaves other addresses as they are', () => {
  history.replaceState(null, '', '/?code=red')
  takeReturned('/')
  expect(location.search).toBe('?code=red')
})
