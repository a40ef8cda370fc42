import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { callsIn, lettersOf, stylesOfPage } from '../../src/styles/of-page.ts'

const styles = new URL('../../src/styles/', import.meta.url)
const stylesOf = (body: string, language = 'en', grows = false) => stylesOfPage(body, language, { grows }).css

describe('The styles of a page', () => {
  it('have the parts for what it shows, and no other', () => {
    const css = stylesOf(
      '<p class="lede">Tides.</p><figure class="pull-quote wide"><p>Low water.</p></figure>',
    )
    expect(css).toContain('.pull-quote')
    expect(css).not.toContain('.key-points')
    expect(css).not.toContain('.cast')
    expect(stylesOf('<table><tr><td>1</td></tr></table>')).toContain('.prose table')
  })

  it('have what every page needs, whatever it shows', () => {
    for (const rule of [':root', '.site-head', '.skip', ':focus-visible', '.visually-hidden'])
      expect(stylesOf(''), rule).toContain(rule)
  })

  it('name a font file only where its letters stand', () => {
    expect(stylesOf('<p>Tides</p>')).not.toContain('source-serif-4-accents')
    expect(stylesOf('<p>Ebb, flood, Übung</p>')).toContain('source-serif-4-accents')
    expect(stylesOf('<p>Ḥadīth</p>')).toContain('source-serif-4-more')
    expect(stylesOf('<p>Tides</p>')).not.toContain('italic')
    expect(stylesOf('<p><em>Tides</em></p>')).toContain('source-serif-4-italic.')
  })

  it('name all font files where a script brings in words', () => {
    const css = stylesOf('<p>Tides</p>', 'en', true)
    for (const face of ['-accents', '-more', '-italic']) expect(css).toContain(`source-serif-4${face}`)
  })

  it('have those of its language, after all others', () => {
    expect(stylesOf('', 'ur-PK')).toMatch(/Nastaliq[^]*:root:lang\(ur\)[^]*$/)
    expect(stylesOf('', 'en')).not.toContain('Nastaliq')
  })

  it('place each note beside its reference', () => {
    const css = stylesOf('<sup><a data-note="1"></a></sup><sup><a data-note="2"></a></sup>')
    expect(css).toContain('[data-note="2"]{anchor-name:--reference-2}')
    expect(css).not.toContain('[data-note="3"]')
  })
})

describe('What calls for styles', () => {
  it('are the elements, the classes and the letters beyond ASCII', () => {
    expect(callsIn('<nav class="aside contents"><h2>Übung — Übung 𐤀</h2></nav><br>')).toEqual({
      marks: new Set(['nav', 'aside', 'contents', 'h2', 'br']),
      letters: 'Ü—𐤀',
    })
  })

  it('says whether words are in italics', () => {
    expect(stylesOfPage('<p><cite>The Tide Tables</cite></p>', 'en').hasItalics).toBe(true)
    expect(stylesOfPage('<img><p>An image</p>', 'en').hasItalics).toBe(false)
  })
})

it('The styles of a page come with the hash by which a policy knows them', () => {
  const { css, sha256 } = stylesOfPage('<p>Tides — and ebbs</p>', 'en')
  expect(sha256).toBe(createHash('sha256').update(css).digest('base64'))
})

it('The letters of a face are those of its range', () => {
  const letters = lettersOf('@font-face{src:url(a.woff2);unicode-range:U+FD-FF,\n U+20AC, U+600-6ff}')
  for (const one of 'ýþÿ€ب') expect(one, one).toMatch(letters)
  for (const one of 'aüĀ') expect(one, one).not.toMatch(letters)
})

it('Each part is named after a class or an element that it styles', async () => {
  for (const file of await readdir(new URL('parts/', styles))) {
    const name = file.replace('.css', '')
    const css = await readFile(new URL(`parts/${file}`, styles), 'utf8')
    expect(css, file).toMatch(new RegExp(`(^|[\\s.,(])${name}(?![\\w-])`, 'm'))
  }
})
