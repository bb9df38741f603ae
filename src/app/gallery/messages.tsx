/** What a screen tells: notices, headings, nothing yet, how far something is, a question. */
import { useState } from 'react'
import { NotDone } from '#entities/not-done/not-done.tsx'
import { Button } from '#ui/button/button.tsx'
import { Dialog } from '#ui/dialog/dialog.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { PageHeading } from '#ui/page-heading/page-heading.tsx'
import { ProgressBar } from '#ui/progress-bar/progress-bar.tsx'
import { State } from './states.tsx'

const TONES = ['plain', 'valid', 'half', 'caution', 'invalid', 'unknown'] as const

export function Messages() {
  const [open, setOpen] = useState(false)
  return (
    <>
      {TONES.map((tone) => (
        <State key={tone} of={`Notice ${tone}`}>
          <Notice tone={tone}>
            <p>Words</p>
          </Notice>
        </State>
      ))}
      <State of="NotDone">
        <NotDone failure={{ kind: 'other' }} />
      </State>
      <State of="PageHeading">
        <PageHeading
          title="Title"
          fact="Fact"
          back={{ to: '/gallery', label: 'Back' }}
          actions={<Button look="main">Main</Button>}
        />
      </State>
      <State of="EmptyState">
        <EmptyState text="Nothing here yet">
          <Button>Button</Button>
        </EmptyState>
      </State>
      <State of="ProgressBar">
        <ProgressBar label="Progress" done={3} total={8} />
      </State>
      <State of="Dialog">
        <Button onClick={() => setOpen(true)}>Open</Button>
        {open ? (
          <Dialog
            title="Title"
            onClose={() => setOpen(false)}
            actions={<Button look="main">Main</Button>}
          >
            <p>Words</p>
          </Dialog>
        ) : null}
      </State>
    </>
  )
}
