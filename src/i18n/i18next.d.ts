/** Makes the English words the type of every key: an unknown key does not compile. */
import type backpack from '../../locales/en/backpack.json'
import type backup from '../../locales/en/backup.json'
import type badge from '../../locales/en/badge.json'
import type collections from '../../locales/en/collections.json'
import type common from '../../locales/en/common.json'
import type consent from '../../locales/en/consent.json'
import type endorsing from '../../locales/en/endorsing.json'
import type frameworks from '../../locales/en/frameworks.json'
import type importing from '../../locales/en/importing.json'
import type lock from '../../locales/en/lock.json'
import type look from '../../locales/en/look.json'
import type matching from '../../locales/en/matching.json'
import type page from '../../locales/en/page.json'
import type places from '../../locales/en/places.json'
import type portfolio from '../../locales/en/portfolio.json'
import type reader from '../../locales/en/reader.json'
import type report from '../../locales/en/report.json'
import type settings from '../../locales/en/settings.json'
import type sharing from '../../locales/en/sharing.json'
import type skills from '../../locales/en/skills.json'
import type stacks from '../../locales/en/stacks.json'
import type timeline from '../../locales/en/timeline.json'
import type trust from '../../locales/en/trust.json'
import type verification from '../../locales/en/verification.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: {
      backpack: typeof backpack
      backup: typeof backup
      badge: typeof badge
      collections: typeof collections
      common: typeof common
      consent: typeof consent
      endorsing: typeof endorsing
      frameworks: typeof frameworks
      importing: typeof importing
      look: typeof look
      lock: typeof lock
      matching: typeof matching
      page: typeof page
      places: typeof places
      portfolio: typeof portfolio
      reader: typeof reader
      report: typeof report
      settings: typeof settings
      sharing: typeof sharing
      skills: typeof skills
      stacks: typeof stacks
      timeline: typeof timeline
      trust: typeof trust
      verification: typeof verification
    }
  }
}
