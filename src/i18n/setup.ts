/** Starts i18next with words loaded per language and namespace, when a screen first needs them. */
import i18next, { type InitOptions } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { upright } from '#core/kernel/upright.ts'
import { LANGUAGES, type Language } from './languages.ts'

const KEY = 'rugzak.language'

interface Words {
  readonly default: Record<string, unknown>
}

const files = import.meta.glob<Words>('../../locales/*/*.json')

/** Where the words come from, and how they go into sentences. */
export const FROM_FILES = { type: 'backend', read: readWords } as const
export const WORDS = {
  supportedLngs: [...LANGUAGES],
  fallbackLng: false,
  ns: ['common'],
  defaultNS: 'common',
  // React escapes; what is left is to keep foreign text from turning the sentence around it
  interpolation: { escape: upright },
  react: { useSuspense: true },
} satisfies InitOptions

/** In the language of the page, which src/app/boot.js chose before the first paint. */
export async function startWords(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language
  })
  await i18next
    .use(FROM_FILES)
    .use(initReactI18next)
    .init({ ...WORDS, lng: document.documentElement.lang })
}

type Read = (error: Error | null, words: Record<string, unknown> | null) => void

function readWords(language: string, namespace: string, done: Read): void {
  const load = files[`../../locales/${language}/${namespace}.json`]
  const words = load ? load() : Promise.reject(new Error(`no words: ${language}/${namespace}`))
  words.then(
    (file) => done(null, file.default),
    (reason: unknown) => done(reason instanceof Error ? reason : new Error(String(reason)), null),
  )
}

/** Switches the interface; remembered on this device. */
export async function changeLanguage(language: Language): Promise<void> {
  try {
    localStorage.setItem(KEY, language)
  } catch {
    // a browser that refuses storage still switches for this visit
  }
  await i18next.changeLanguage(language)
}
