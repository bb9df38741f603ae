/** A dialog of the platform that is open for as long as it is mounted; Escape asks its owner to close it. */
import { type RefObject, type SyntheticEvent, useId, useLayoutEffect, useRef } from 'react'

export interface Modal {
  readonly heading: string
  /** for the dialog element, which is named by what has the id `heading` */
  readonly dialog: {
    readonly ref: RefObject<HTMLDialogElement | null>
    readonly 'aria-labelledby': string
    readonly onCancel: (event: SyntheticEvent) => void
  }
}

export function useModal(onClose: () => void): Modal {
  const ref = useRef<HTMLDialogElement>(null)
  const heading = useId()
  // closed while it is still in the page: only then the focus goes back to where it was
  useLayoutEffect(() => {
    const dialog = ref.current
    if (dialog && !dialog.open) dialog.showModal()
    return () => dialog?.close()
  }, [])
  const onCancel = (event: SyntheticEvent) => {
    event.preventDefault()
    onClose()
  }
  return { heading, dialog: { ref, 'aria-labelledby': heading, onCancel } }
}
