/** A button that opens the device's file picker. */
import { type ReactNode, useRef } from 'react'
import { Button, type ButtonLook } from '../button/button.tsx'

export interface FilePickerProps {
  readonly onFiles: (files: File[]) => void
  readonly children: ReactNode
  readonly look?: ButtonLook
  readonly multiple?: boolean
  readonly accept?: string
  /** a whole folder */
  readonly folder?: boolean
}

export function FilePicker(props: FilePickerProps) {
  const { onFiles, children, look = 'strong', multiple = true, accept, folder = false } = props
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button look={look} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        multiple={multiple}
        {...(accept ? { accept } : {})}
        {...(folder ? { webkitdirectory: '' } : {})}
        onChange={(event) => {
          onFiles(Array.from(event.target.files ?? []))
          event.target.value = ''
        }}
      />
    </>
  )
}
