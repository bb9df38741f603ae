/** One badge on a website or under a mail: the address of its page, and pieces to paste. */
import { useTranslation } from 'react-i18next'
import { webAddress } from '#core/exporting/safe-href.ts'
import { LinkPieces } from '#entities/share-sheet/link-pieces.tsx'
import { TextField } from '#ui/field/field.tsx'
import type { Kit } from './use-kit.ts'

export function BadgeSite({ kit, name }: { readonly kit: Kit; readonly name: string }) {
  const { t } = useTranslation('sharing')
  return (
    <>
      <TextField
        label={t('address.label')}
        hint={t('address.hint')}
        type="url"
        value={kit.address}
        onChange={(event) => kit.setAddress(event.target.value)}
      />
      <LinkPieces
        linked={{ title: name, detail: kit.detail, url: kit.url }}
        page={webAddress(kit.address)}
      />
    </>
  )
}
