/** The `card` suite: a JSON template whose pointers become the words of a card that we draw ourselves. */
import { asWritten, objects, words } from '../formats/fields.ts'
import { type JsonObject, own, parseObject } from '../kernel/json.ts'
import { upright } from '../kernel/upright.ts'
import { at, fromPointer, worded } from './values.ts'

export interface Card {
  readonly name: string
  readonly description: string
  readonly fields: readonly { readonly label: string; readonly value: string }[]
  /** `#rrggbb`, for a line beside the card and nothing else */
  readonly colour?: string
}

const MAX_FIELDS = 50

/** Undefined when the template is no card. Dates and an icon are not taken over: the page has its own. */
export function cardFrom(template: string, values: JsonObject): Card | undefined {
  const parsed = parseObject(template)
  if (!parsed.ok || own(parsed.value, 'name') === undefined) return undefined
  const say = (json: JsonObject[string] | undefined) => {
    const written = asWritten(json) ?? ''
    return upright(written.startsWith('/') ? worded(at(values, fromPointer(written))) : written)
  }
  const [theme = {}] = objects(own(parsed.value, 'theme'))
  const colour = say(own(theme, 'primaryColor'))
  return {
    name: say(own(parsed.value, 'name')),
    description: say(own(parsed.value, 'description')),
    fields: objects(own(parsed.value, 'fields'))
      .slice(0, MAX_FIELDS)
      .map((it) => ({ label: words(own(it, 'label')) ?? '', value: say(own(it, 'value')) })),
    ...(/^#[\da-f]{6}$/i.test(colour) && { colour }),
  }
}
