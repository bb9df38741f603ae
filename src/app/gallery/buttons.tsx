/** Buttons, bars of them, and what moves an item of a list. */
import { Bar } from '#ui/bar/bar.tsx'
import { BusyBar } from '#ui/bar/busy-bar.tsx'
import { Button, LinkButton } from '#ui/button/button.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { FilePicker } from '#ui/file-picker/file-picker.tsx'
import { MoveButtons } from '#ui/order/move-buttons.tsx'
import { nothing, State } from './states.tsx'

const LOOKS = ['main', 'strong', 'plain', 'quiet', 'danger'] as const
const WAYS = { before: 'Before', after: 'After' }

export function Buttons() {
  return (
    <>
      {LOOKS.map((look) => (
        <State key={look} of={`Button ${look}, disabled, LinkButton`}>
          <Bar>
            <Button look={look}>Button</Button>
            <Button look={look} disabled>
              Disabled
            </Button>
            <LinkButton look={look} to="/gallery">
              Link
            </LinkButton>
          </Bar>
        </State>
      ))}
      <State of="CopyButton, FilePicker">
        <Bar>
          <CopyButton text="copied" />
          <FilePicker look="plain" onFiles={nothing}>
            File
          </FilePicker>
        </Bar>
      </State>
      <State of="Bar filled">
        <Bar look="filled">
          <p>Words</p>
          <Button look="quiet">Button</Button>
        </Bar>
      </State>
      <State of="BusyBar">
        <BusyBar busy="Busy" words="3 of 8" done={3} total={8} stop="Stop" onStop={nothing} />
      </State>
      <State of="MoveButtons first, middle and upright with a grip">
        <MoveButtons at={0} total={3} words={WAYS} onMove={nothing} />
        <MoveButtons upright grip at={1} total={3} words={WAYS} onMove={nothing} />
      </State>
    </>
  )
}
