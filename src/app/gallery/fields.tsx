/** What is filled in and chosen. */
import { useState } from 'react'
import { ChipGroup } from '#ui/chip/chip.tsx'
import { DropArea } from '#ui/drop-area/drop-area.tsx'
import { SelectField, TextArea, TextField } from '#ui/field/field.tsx'
import { nothing, State } from './states.tsx'

const OPTIONS = [
  { value: 'one', label: 'One', count: 12 },
  { value: 'two', label: 'Two' },
]

export function Fields() {
  const [chosen, setChosen] = useState(['one'])
  return (
    <>
      <State of="TextField">
        <TextField label="Label" />
      </State>
      <State of="TextField hint">
        <TextField label="Label" hint="Hint" />
      </State>
      <State of="TextField error">
        <TextField label="Label" error="Error" defaultValue="Value" />
      </State>
      <State of="TextField disabled">
        <TextField label="Label" disabled defaultValue="Value" />
      </State>
      <State of="TextArea">
        <TextArea label="Label" />
      </State>
      <State of="SelectField">
        <SelectField label="Label">
          <option>One</option>
        </SelectField>
      </State>
      <State of="ChipGroup">
        <ChipGroup
          legend="Legend"
          options={OPTIONS}
          chosen={chosen}
          pick="one"
          onToggle={(value) => setChosen([value])}
        />
      </State>
      <State of="DropArea">
        <DropArea title="Title" hint="Hint" choose="Choose" onFiles={nothing} />
      </State>
    </>
  )
}
