// @vitest-environment jsdom
/** Claims about live reading in React: it shows every write, from any tab, without flashing. */
import 'fake-indexeddb/auto'
import { act, cleanup, render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { PageId } from '#core/records/records.ts'
import { saveIdentities } from '../operations/identities.ts'
import { savePages } from '../operations/pages.ts'
import { db, openDatabase } from '../tables/database.ts'
import { identities } from './identity-queries.ts'
import { useLive } from './live.ts'
import { page } from './page-queries.ts'

beforeEach(async () => {
  await db.delete({ disableAutoOpen: false })
})

afterEach(cleanup)

function Addresses() {
  const rows = useLive(identities)
  return <p>{rows.length === 0 ? 'none' : rows.map((row) => row.value).join()}</p>
}

function Title({ id }: { id: string }) {
  return <p>{useLive(page, id)?.title ?? 'not there'}</p>
}

const show = (node: React.ReactNode) =>
  act(() => Promise.resolve(render(<Suspense fallback="waiting">{node}</Suspense>)))

describe('useLive', () => {
  it('shows what is stored, then what another tab writes', async () => {
    await show(<Addresses />)
    expect(await screen.findByText('none')).toBeTruthy()
    const other = openDatabase()
    onTestFinished(() => other.close())
    await act(() => other.identities.put({ id: '1', value: 'me@example.org' }))
    expect(await screen.findByText('me@example.org')).toBeTruthy()
  })

  it('gives two components with other arguments each their own answer', async () => {
    const at = (id: string, title: string) => ({
      id: id as PageId,
      title,
      content: '',
      updatedAt: '',
    })
    await savePages(at('a', 'First'), at('b', 'Second'))
    await show([<Title key="a" id="a" />, <Title key="b" id="b" />, <Title key="c" id="c" />])
    expect(await screen.findByText('First')).toBeTruthy()
    expect(await screen.findByText('Second')).toBeTruthy()
    expect(await screen.findByText('not there')).toBeTruthy()
  })

  it('shows the present state when a screen is opened again after a change elsewhere', async () => {
    await show(<Addresses />)
    await screen.findByText('none')
    cleanup()
    await saveIdentities({ id: '2', value: 'new@example.org' })
    await show(<Addresses />)
    expect(await screen.findByText('new@example.org')).toBeTruthy()
  })
})
