/** The first screen of a first visit as HTML, made when the app is built: it stands there before any script has run. */
import i18next from 'i18next'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router'
import { EmptyBackpack } from '#features/backpack/empty-backpack.tsx'
import type { Language } from '#i18n/languages.ts'
import { FROM_FILES, WORDS } from '#i18n/setup.ts'
import { Component as Shell } from './shell/shell.tsx'

const routes = createStaticHandler([
  { path: '/', Component: Shell, children: [{ index: true, Component: EmptyBackpack }] },
])

/** What home.tsx and the shell draw for a person who kept nothing. `base` is where the app is served. */
export async function firstScreen(language: Language, base: string): Promise<string> {
  const words = i18next.createInstance().use(FROM_FILES)
  await words.init({ ...WORDS, lng: language, ns: ['common', 'backpack'] })
  const context = await routes.query(new Request('http://rugzak.invalid/'))
  if (context instanceof Response) throw new Error('the first screen sends elsewhere')
  const router = createStaticRouter(routes.dataRoutes, { ...context, basename: base })
  return renderToStaticMarkup(
    <I18nextProvider i18n={words}>
      <StaticRouterProvider router={router} context={context} hydrate={false} />
    </I18nextProvider>,
  )
}
