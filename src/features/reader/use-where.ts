/** Where somebody's badges came from and whose word the name is; and what an address said of it. */
import { useTranslation } from 'react-i18next'
import type { DeskPerson } from './desk-person.ts'
import { provedOn } from './proved-on.ts'

/** Two sentences or more, the one about the address last. */
export function useWhere(): (one: DeskPerson) => readonly [string, string] {
  const { t } = useTranslation('reader')
  return ({ candidate: { source, owner }, owned, rows }) => {
    const from = source.kind === 'file' ? source.name : source.kind === 'web' ? source.host : ''
    const count = rows.length
    const came = from ? t('paper.from', { count, from }) : t('found.badges', { count })
    const address = owned
      ? { address: owned.address, yes: provedOn(rows, owned).length, total: count }
      : undefined
    return [
      [`${came}.`, owner ? t('paper.name') : ''].filter(Boolean).join(' '),
      address ? t('paper.address', address) : t('paper.noAddress'),
    ]
  }
}
