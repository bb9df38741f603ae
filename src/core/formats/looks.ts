/** How the issuer would draw the badge: the render methods of a credential that we know (VC Rendering Methods, W3C draft). */
import type { Looks, RenderMethod } from '../badge/badge.ts'
import type { JsonObject } from '../kernel/json.ts'
import { own } from '../kernel/json.ts'
import { asWritten, object, objects, present, texts, words } from './fields.ts'

/** More ways, or more to say, than any badge has. */
const MAX_METHODS = 10
const MAX_SAID = 1024 * 1024

/** `svg-mustache` and `SvgRenderingTemplate2023` are of older drafts than `card` and `html`. */
const SUITES: Readonly<Record<string, RenderMethod['suite']>> = {
  'svg-mustache': 'svg',
  html: 'html',
  card: 'card',
}

/** Undefined where no method is one that we know; `document` is the one that is judged. */
export function looksIn(document: JsonObject): Looks | undefined {
  const methods = objects(own(document, 'renderMethod')).slice(0, MAX_METHODS).flatMap(methodIn)
  const { renderMethod: _, proof: __, ...rest } = document
  const said = JSON.stringify(rest)
  return methods.length === 0 || said.length > MAX_SAID ? undefined : { methods, said }
}

function methodIn(method: JsonObject): readonly RenderMethod[] {
  const suite = suiteOf(method)
  const inner = object(own(method, 'template'))
  const holder = inner ?? method
  const template =
    asWritten(inner ? own(inner, 'id') : own(method, 'template')) ?? asWritten(own(method, 'id'))
  if (suite === undefined || template === undefined) return []
  const properties = [method, ...(inner ? [inner] : [])].flatMap((it) =>
    texts(own(it, 'renderProperty')),
  )
  const preferred = object(own(object(own(method, 'outputPreference')) ?? {}, 'style')) ?? {}
  return [
    present({
      suite,
      template,
      name: words(own(method, 'name')),
      digestMultibase: asWritten(own(holder, 'digestMultibase')),
      digestSRI: asWritten(own(holder, 'digestSRI')),
      properties: properties.length === 0 ? undefined : properties,
      width: pixels(own(preferred, 'width')),
      height: pixels(own(preferred, 'height')),
    }),
  ]
}

function suiteOf(method: JsonObject): RenderMethod['suite'] | undefined {
  const types = texts(own(method, 'type'))
  if (types.some((type) => /^SvgRenderingTemplate(?:2023)?$/.test(type))) return 'svg'
  const suite = asWritten(own(method, 'renderSuite')) ?? ''
  const isKnown = types.includes('TemplateRenderMethod') && Object.hasOwn(SUITES, suite)
  return isKnown ? SUITES[suite] : undefined
}

function pixels(json: JsonObject[string] | undefined): number | undefined {
  const [, size] = /^(\d{1,5})(?:px)?$/.exec(asWritten(json) ?? '') ?? []
  return size === undefined ? undefined : Number(size)
}
