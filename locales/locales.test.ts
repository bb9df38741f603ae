/** Dutch and English say the same things. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const HERE = import.meta.dirname
const namespaces = readdirSync(`${HERE}/en`)

/** Words that are the same in both languages on purpose. */
const SAME =
  /^(Rugzak|Badges?|Portfolio’?s?|English|Nederlands|Status|Criteria|JSON|PNG|SVG|Context|Type|QR|ZIP|PDF|CSV|LinkedIn|Download|E-mail|Link|Website|Bluesky|Mastodon|WhatsApp|X|Code|Filters?|Titel|Open Badges? ?[\d.]*|[\d\W]*|\{\{.*\}\}.*)$/

function flat(value: unknown, path = ''): Record<string, string> {
  if (typeof value === 'string') return { [path]: value }
  const entries = Object.entries(value as Record<string, unknown>) // parsed JSON object
  return Object.assign(
    {},
    ...entries.map(([key, inner]) => flat(inner, path ? `${path}.${key}` : key)),
  )
}

function words(language: string, file: string) {
  return flat(JSON.parse(readFileSync(`${HERE}/${language}/${file}`, 'utf8')))
}

function holes(text: string): string[] {
  return [...text.matchAll(/\{\{\s*(\w+)|<(\w+)>/g)].map((hole) => hole[1] ?? hole[2] ?? '').sort()
}

describe.each(namespaces)('%s', (file) => {
  const en = words('en', file)
  const nl = words('nl', file)

  it('has the same keys in Dutch and English', () => {
    expect(Object.keys(nl).sort()).toEqual(Object.keys(en).sort())
  })

  it('fills the same holes in both languages', () => {
    for (const [key, text] of Object.entries(en)) {
      expect(holes(nl[key] ?? ''), key).toEqual(holes(text))
    }
  })

  it('is translated', () => {
    const copied = Object.entries(en).filter(([key, text]) => text === nl[key] && !SAME.test(text))
    expect(copied.filter(([, text]) => text.length > 14)).toEqual([])
  })
})

/** One word per concept: these have another in our Dutch. Names of other people's products keep theirs. */
const UNUSED =
  /valide(re|er)|verifi(ë|ee)r|verificatie|\bcredentials?\b|\bassertions?\b|issuer key|publice(re|er)|synchronis|encrypt|versleutel|nu niet te controleren/i
const NAMES = /Canvas Credentials|Learner Credential Wallet|Add Credential/g

it.each(namespaces)('%s says in Dutch what the glossary says', (file) => {
  const other = Object.entries(words('nl', file)).filter(([, text]) =>
    UNUSED.test(text.replaceAll(NAMES, '')),
  )
  expect(other).toEqual([])
})
