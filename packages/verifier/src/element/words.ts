/** What the element says itself; what it says of a badge are the sentences of `rugzak-verifier/sentences`. */
import type { Language } from '../sentences.ts'

const WORDS = {
  en: {
    checking: 'Checking in your browser …',
    nothing: 'There is no badge here that can be read.',
    gone: 'The badge could not be fetched. That says nothing about it.',
    issuer: 'Issuer, as the badge names it',
    checked: 'Checked in your browser, by code of this website.',
    open: 'Check it elsewhere',
    doubt: 'Do you not trust this website? Check the badge elsewhere.',
    badge: 'Badge',
  },
  nl: {
    checking: 'We controleren in uw browser …',
    nothing: 'Hier staat geen badge die we kunnen lezen.',
    gone: 'De badge kon niet worden opgehaald. Dat zegt niets over de badge.',
    issuer: 'Uitgever, zoals de badge zelf zegt',
    checked: 'Gecontroleerd in uw browser, met code van deze website.',
    open: 'Controleer ergens anders',
    doubt: 'Vertrouwt u deze website niet? Controleer de badge dan ergens anders.',
    badge: 'Badge',
  },
} as const

export const wordsIn = (language: Language) => WORDS[language]

/** Dutch where the page or the element says so, English elsewhere. */
export const languageOf = (tag: string): Language => (/^nl\b/i.test(tag) ? 'nl' : 'en')
