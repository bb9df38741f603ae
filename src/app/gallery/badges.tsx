/** Badges as they are drawn: alone, as a card, in a stack, and as a code to scan. */
import { BadgeArt } from '#entities/badge-art/badge-art.tsx'
import { BadgeCard } from '#entities/badge-card/badge-card.tsx'
import { BadgeStack, StepRow } from '#entities/badge-stack/badge-stack.tsx'
import { QrCode } from '#entities/qr/qr-code.tsx'
import { State } from './states.tsx'

const NAMES = ['Eerste hulp', 'Veilig werken op hoogte', 'Nederlands spreken', 'Lassen']
const ISSUER = 'Vakschool'

export function Badges() {
  const [name = ''] = NAMES
  const art = NAMES.map((id) => ({ id, picture: <BadgeArt bare name={id} issuer={ISSUER} /> }))
  return (
    <>
      <State of="BadgeCard tile, example">
        <BadgeCard isExample {...{ name }} issuer={ISSUER} mark="valid" to="/gallery" />
      </State>
      <State of="BadgeCard row">
        <BadgeCard layout="row" {...{ name }} issuer={ISSUER} mark="expired" to="/gallery" />
      </State>
      <State of="BadgeStack 1">
        <BadgeStack art={art.slice(0, 1)} />
      </State>
      <State of="BadgeStack 4">
        <BadgeStack art={art} />
      </State>
      <State of="StepRow with and without an end">
        <StepRow done={2} needed={5} label="2/5" />
        <StepRow done={2} label="2" />
      </State>
      <State of="QrCode">
        <QrCode text="https://example.org" label="QR" />
      </State>
    </>
  )
}
