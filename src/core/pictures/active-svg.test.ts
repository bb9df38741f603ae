/** Claims about pictures that others made: what is more than a picture is not opened at the address of the learner. */
import { expect, it } from 'vitest'
import { isActiveSvg } from './active-svg.ts'

const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`

it.each([
  '<script>alert(1)</script>',
  '<SCRIPT href="https://other.example/a.js"/>',
  '<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>',
  '<g onload="alert(1)"/>',
  '<g\nonclick = alert(1) />',
  '<g id="a"onload="alert(1)"/>',
  '<a href="javascript:alert(1)"><text>a</text></a>',
  '<a xlink:href="java&#115;cript:alert(1)"/>',
  '<use href="data:image/svg+xml,a"/>',
  '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>',
  '<animate attributeName="href" values="javascript:alert(1)"/>',
  '<set attributeName="xlink:href" to="javascript:alert(1)"/>',
])('%s is active', (inside) => {
  expect(isActiveSvg(svg(inside))).toBe(true)
})

it.each(['<!DOCTYPE svg [<!ENTITY a "b">]>', '<?xml-stylesheet href="a.xsl"?>'])(
  '%s before it is active',
  (before) => {
    expect(isActiveSvg(before + svg(''))).toBe(true)
  },
)

it.each([
  '<path d="M0 0h1"/><text font-family="a">on time = later</text>',
  '<use xlink:href="#shape"/><image href="data:image/png;base64,AA=="/>',
  '<metadata><openbadges:credential xmlns:openbadges="https://purl.imsglobal.org/ob">{}</openbadges:credential></metadata>',
])('%s is a picture', (inside) => {
  expect(isActiveSvg(svg(inside))).toBe(false)
})
