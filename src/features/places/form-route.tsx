/** The screen on which one place is connected: what is typed, what will be asked, and what came of it. */
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { KIND_IDS } from '#core/places/kind.ts'
import { PATHS } from '#routes/paths.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { PageHeading } from '#ui/page-heading/page-heading.tsx'
import { ConnectForm } from './connect-form.tsx'
import { FolderForm } from './folder-form.tsx'

export function Component() {
  const { t } = useTranslation('places')
  const { kind } = useParams()
  const id = KIND_IDS.find((one) => one === kind)
  if (!id) return <Notice tone="caution">{t('connect.none')}</Notice>
  return (
    <>
      <PageHeading
        back={{ to: PATHS.connect(), label: t('connect.other') }}
        title={t('form.title', { name: t(`kind.${id}.name`) })}
      />
      {id === 'folder' ? <FolderForm /> : <ConnectForm key={id} id={id} />}
    </>
  )
}
