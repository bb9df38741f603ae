/** Draws badges in a shadow root: only by text and own shapes, nothing of a badge is ever markup. */
import { MARK_SHAPES, type MarkPath } from '../../../../src/core/verification/mark-shapes.ts'
import type { Tone } from '../../../../src/core/verification/tone.ts'
import type { Language } from '../sentences.ts'
import type { VerifiedBadge } from '../verify.ts'
import type { Face, Told } from './face.ts'
import { STYLES } from './styles.ts'
import { wordsIn } from './words.ts'

const SVG = 'http://www.w3.org/2000/svg'

export function drawWaiting(root: ShadowRoot, { language }: Told): void {
  fill(root, make('p', { class: 'soft', role: 'status' }, wordsIn(language).checking))
}

export function drawFaces(root: ShadowRoot, faces: readonly Face[], told: Told): void {
  const words = wordsIn(told.language)
  const isChecked = faces.some(({ verified }) => verified)
  const foot = isChecked ? [make('p', { class: 'soft' }, words.checked)] : []
  fill(root, ...faces.map((face) => article(face, told)), ...foot)
}

function fill(root: ShadowRoot, ...nodes: readonly Node[]): void {
  const style = make('style', {}, STYLES)
  root.replaceChildren(style, ...nodes)
}

function article(face: Face, told: Told): HTMLElement {
  const words = wordsIn(told.language)
  const { name, issuer, sentences, picture } = face
  const facts = make('div', { class: 'facts' })
  if (name !== '') facts.append(make('h3', { dir: 'auto' }, name))
  if (issuer) facts.append(make('p', { class: 'soft', dir: 'auto', title: words.issuer }, issuer))
  facts.append(markOf(face))
  if (face.example) facts.append(make('p', { class: 'example' }, face.example))
  facts.append(...sentences.map((one) => make('p', {}, one)))
  const link = readerLink(face, told)
  if (link) facts.append(link)
  const whole = make('article', {
    'aria-label': `${words.badge}: ${name || face.mark}`,
    lang: told.language,
  })
  if (picture) whole.append(pictureOf(picture))
  whole.append(facts)
  return whole
}

function markOf({ tone, mark }: Face): HTMLElement {
  const line = make('p', { class: `mark ${tone}`, translate: 'no' })
  line.append(iconOf(tone), mark)
  return line
}

function iconOf(tone: Tone): SVGElement {
  const icon = document.createElementNS(SVG, 'svg')
  icon.setAttribute('viewBox', '0 0 16 16')
  icon.setAttribute('aria-hidden', 'true')
  icon.append(...MARK_SHAPES[tone].map(pathOf))
  return icon
}

function pathOf({ d, filled, line, onGround, dashes }: MarkPath): SVGElement {
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', d)
  path.setAttribute('class', [filled ? 'filled' : '', onGround ? 'ground' : ''].join(' ').trim())
  if (line) path.setAttribute('stroke-width', String(line))
  if (dashes) path.setAttribute('stroke-dasharray', dashes)
  return path
}

/** Let go once it is drawn: it stays in memory no longer than the picture. */
function pictureOf(picture: Blob): HTMLElement {
  const url = URL.createObjectURL(picture)
  const image = make('img', { alt: '', src: url })
  for (const end of ['load', 'error'])
    image.addEventListener(end, () => URL.revokeObjectURL(url), { once: true })
  return image
}

/** The badge itself travels in the fragment, which no server sees; what makes it is loaded when somebody asks. */
function readerLink({ verified }: Face, { reader, language }: Told): HTMLElement | undefined {
  if (!reader || !verified || !isAddress(reader)) return undefined
  const words = wordsIn(language)
  const button = make('button', { type: 'button', title: words.doubt }, words.open)
  button.addEventListener('click', () => void openElsewhere(reader, verified, language))
  return button
}

const isAddress = (reader: string) => /^https?:/.test(reader) && URL.canParse(reader)

async function openElsewhere(reader: string, verified: VerifiedBadge, language: Language) {
  // opened at once: a browser lets no window open after waiting
  const opened = window.open('', '_blank')
  const address = await import('./reader-address.ts')
    .then(({ readerAddress }) => readerAddress(reader, verified, language))
    .catch(() => undefined) // a part that did not load: the window goes as it came
  if (!opened) return
  if (address === undefined) return opened.close()
  opened.opener = null
  opened.location.replace(address)
}

function make(tag: string, attributes: Readonly<Record<string, string>>, text = ''): HTMLElement {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  if (text !== '') element.textContent = text
  return element
}
