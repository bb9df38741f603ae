/** The elements as an app in React uses them: attributes, a property that comes later, children. */
import { useEffect, useState } from 'react'
import 'rugzak-verifier/element-define'
import type {} from 'rugzak-verifier/react'

const reader = 'https://rugzak.example/view'

export function App() {
  const [spoilt, setSpoilt] = useState<string>()
  useEffect(() => {
    void fetch('/spoilt/spoilt.json').then(async (answer) => setSpoilt(await answer.text()))
  }, [])
  return (
    <main>
      <h1>My badges</h1>
      <open-badge src="/badges/digitale-basisvaardigheden.png" lang="nl" reader={reader} />
      {/* inert until it is there */}
      <open-badge input={spoilt} lang="nl" style={{ marginBlock: 12 }} />
      <open-badge lang="nl">
        <script type="application/ld+json">{'{"hello": "world"}'}</script>
      </open-badge>
      <open-badge-list lang="en">
        <a href="/badges/bedrijfshulpverlener.png">First aid</a>
      </open-badge-list>
    </main>
  )
}
