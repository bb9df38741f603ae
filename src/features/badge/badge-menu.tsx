/** What is seldom done with a badge: its file, its report, and last what puts it out of sight. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useCommand } from '#hooks/use-command.ts'
import { PATHS } from '#routes/paths.ts'
import { place } from '#services/place-badges.ts'
import { Menu } from '#ui/menu/menu.tsx'
import type { OpenBadge } from './use-badge.ts'
import { useDownload } from './use-download.ts'

export interface BadgeMenuProps {
  readonly open: OpenBadge
  /** as the page calls it */
  readonly name: string
}

export function BadgeMenu({ open, name }: BadgeMenuProps) {
  const { t } = useTranslation(['badge', 'report', 'common'])
  const download = useDownload(open)
  return (
    <Menu label={t('menu')} title={<bdi>{name}</bdi>} close={t('common:close')}>
      {(shut) => (
        <>
          <li>
            <button type="button" onClick={download}>
              {t('download')}
            </button>
          </li>
          <li>
            <Link to={PATHS.ask(open.record.id)}>{t('ask')}</Link>
          </li>
          {open.report ? (
            <li>
              <Link to={PATHS.badgeReport(open.record.id)}>{t('report:open')}</Link>
            </li>
          ) : null}
          <Away record={open.record} shut={shut} />
        </>
      )}
    </Menu>
  )
}

interface AwayProps extends Pick<OpenBadge, 'record'> {
  readonly shut: () => void
}

function Away({ record, shut }: AwayProps) {
  const { t } = useTranslation('badge')
  const { run: move } = useCommand((to: 'archive' | 'trash') => place([record.id], to))
  const go = (to: 'archive' | 'trash') => () => {
    shut()
    move(to)
  }
  return (
    <>
      {record.place === 'backpack' ? (
        <li data-apart>
          <button type="button" onClick={go('archive')}>
            {t('archive')} <small>{t('archiveHint')}</small>
          </button>
        </li>
      ) : null}
      {record.place === 'trash' ? null : (
        <li>
          <button type="button" data-danger onClick={go('trash')}>
            {t('remove')} <small>{t('removeHint')}</small>
          </button>
        </li>
      )}
    </>
  )
}
