/** The recovery code of the lock, shown once. */
import { useTranslation } from 'react-i18next'
import { RecoveryCode } from '#entities/recovery-code/recovery-code.tsx'

interface LockCodeProps {
  readonly code: string
  readonly kept: 'codeKept' | 'codeChanged'
  readonly onKept: () => void
}

export function LockCode({ code, kept, onKept }: LockCodeProps) {
  const { t } = useTranslation('lock')
  return (
    <RecoveryCode
      code={code}
      sheet={t('setting.title')}
      words={{
        text: t('form.code'),
        print: t('form.codePrint'),
        copy: t('form.codeLabel'),
        kept: t(`form.${kept}`),
      }}
      onKept={onKept}
    />
  )
}
