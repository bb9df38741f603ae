/** The least that can be made of the same libraries: one screen with a title, a word, an address and a table. */
import { Dexie } from 'dexie'
import i18next from 'i18next'
import { StrictMode, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { initReactI18next, useTranslation } from 'react-i18next'
import { createBrowserRouter, RouterProvider } from 'react-router'

const database = new Dexie('minimal')
database.version(1).stores({ badges: 'id' })

function Screen() {
  const { t } = useTranslation()
  const [count, setCount] = useState(0)
  useEffect(() => void database.table('badges').count().then(setCount), [])
  return (
    <main>
      <h1>{t('title')}</h1>
      <button type="button">{t('add', { count })}</button>
    </main>
  )
}

await i18next.use(initReactI18next).init({
  lng: 'nl',
  resources: { nl: { translation: { title: 'Rugzak', add: 'Toevoegen aan {{count}}' } } },
})
const router = createBrowserRouter([{ path: '*', Component: Screen }])
const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <RouterProvider router={router} />
    </StrictMode>,
  )
