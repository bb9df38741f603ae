/** Turns a signed literal into the JSON value that readers expect. */
import type { Json } from '../../kernel/json.ts'
import { parseJson } from '../../kernel/json.ts'
import type { Literal } from './statements.ts'

/** Open Badges 3.0.0, 3.0.1, draft and beta spell it with https. */
const XSD = /^https?:\/\/www\.w3\.org\/2001\/XMLSchema#(.+)$/
const JSON_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON'
const NUMBERS =
  /^(?:integer|decimal|double|float|long|int|short|byte|unsigned(?:Long|Int|Short|Byte)|(?:non)?(?:P|p)ositiveInteger|(?:non)?(?:N|n)egativeInteger)$/
const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/
const BOOLEANS: Readonly<Record<string, boolean>> = {
  true: true,
  '1': true,
  false: false,
  '0': false,
}

/** Numbers and booleans where they are safe, a text with its language, otherwise the text. */
export function literalJson({ value, datatype, language }: Literal): Json {
  if (language !== undefined) return { '@value': value, '@language': language }
  if (datatype === JSON_TYPE) return jsonValue(value)
  const type = XSD.exec(datatype)?.[1]
  if (type === 'boolean') return BOOLEANS[value] ?? value
  return type !== undefined && NUMBERS.test(type) ? numberOr(value) : value
}

function jsonValue(text: string): Json {
  const parsed = parseJson(text)
  return parsed.ok ? parsed.value : text
}

function numberOr(text: string): Json {
  const number = NUMBER.test(text) ? Number(text) : Number.NaN
  const isSafe = Number.isInteger(number) ? Number.isSafeInteger(number) : Number.isFinite(number)
  return isSafe ? number : text
}
