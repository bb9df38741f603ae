/** Which links are the page's own, and which a visitor could have written into it. */

import { describe, expect, it } from 'vitest'
import { stopwatch } from '#core/testing/stopwatch.ts'
import { alternateLink } from './alternate-link.ts'

const LINK = '<link rel="alternate" type="application/json" href="/a.json">'

const PAGE = 'https://issuer.example/award/1'

describe('a link to the JSON of a page', () => {
  it.each([
    `<!doctype html><html lang="en"><head><title>Badge</title>${LINK}</head>`,
    `<!DOCTYPE html>${LINK}`,
    `\n<?xml version="1.0"?><!-- made by hand --><HTML><HEAD>\n<META charset=utf-8>${LINK}`,
    `<head><script>if (a < b) go("</p>")</script><style>p > b {}</style>${LINK}`,
    `<head><meta name="description" content="a > b">${LINK}`,
    `<head><link rel=stylesheet href=/a.css><LINK href="/a.json" type='application/ld+json; charset=utf-8' rel='canonical ALTERNATE'/>`,
    `<head><link rel=alternate type=application/json href=/a.json>`,
    `<head></p><!---->${LINK}`,
  ])('is found in the head: %s', (html) => {
    expect(alternateLink(html, PAGE)).toBe('https://issuer.example/a.json')
  })

  it.each([
    ['the text of the body', `<!doctype html><p>hi${LINK}`],
    ['a body', `<html><head></head><body>${LINK}`],
    ['bare text', `<!doctype html>hi${LINK}`],
    ['what follows the head', `<head></head>${LINK}`],
    ['an element that no head holds', `<head><div>${LINK}</div></head>`],
    ['a comment', `<head><!-- ${LINK} --></head>`],
    ['an unfinished comment', `<head><!-- ${LINK}`],
    ['a script', `<head><script>${LINK}</script></head>`],
    [
      'a script that hides its end',
      `<head><script><!--<script></script>${LINK}</script>--></head>`,
    ],
    ['a title', `<head><title>${LINK}</title></head>`],
    ['a title without end', `<head><title>${LINK}`],
    ['a style', `<head><style>${LINK}</style></head>`],
    ['a noscript', `<head><noscript>${LINK}</noscript></head>`],
    ['a template', `<head><template>${LINK}</template></head>`],
    ['an attribute', `<head><meta content='${LINK}'></head>`],
    ['a tag that is cut off', '<head><link rel="alternate" type="application/json" href="/a.json"'],
    ['a link to another form', '<head><link rel="alternate" type="text/html" href="/a.json">'],
    ['a link of another kind', '<head><link rel="next" type="application/json" href="/a.json">'],
    ['JSON that quotes HTML', JSON.stringify({ page: LINK })],
  ])('is not found in %s', (_, html) => {
    expect(alternateLink(html, PAGE)).toBeUndefined()
  })

  it.each([
    ['<base href="/">', 'a.json', 'https://issuer.example/a.json'],
    ['<base href="https://rogue.example/">', 'a.json', 'https://rogue.example/a.json'],
    ['<base href="https://rogue.example/">', '/a.json', 'https://rogue.example/a.json'],
    ['<base href="https://rogue.example/">', PAGE, PAGE],
    ['<base target=_blank><base href="/one/"><base href="/two/">', 'a.json', '/one/a.json'],
    ['<base href="//[">', 'a.json', 'https://issuer.example/award/a.json'],
    ['', 'a.json', 'https://issuer.example/award/a.json'],
    ['', 'https://', undefined],
  ])('is read against the base of its page: %s %s is %s', (base, href, expected) => {
    const link = `<link rel=alternate type=application/json href="${href}">`
    const address = expected && new URL(expected, PAGE).href
    expect(alternateLink(`<head>${base}${link}`, PAGE)).toBe(address)
    expect(alternateLink(`<head>${link}${base}<title>x</title>`, PAGE)).toBe(address)
  })

  it('is looked for in no more time than the page is long', () => {
    const hostile = `<head>${'<meta '.repeat(20_000)}${'<!-'.repeat(20_000)}`
    const time = stopwatch()
    expect(alternateLink(hostile, PAGE)).toBeUndefined()
    expect(alternateLink(`<head>${'<meta a="b">'.repeat(20_000)}`, PAGE)).toBeUndefined()
    expect(time()).toBeLessThan(5000)
  })
})
