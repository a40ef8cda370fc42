import { expect, it } from 'vitest'
import { patternOf } from '../browser/page-kinds.ts'

it.each([
  ['', ''],
  ['404.html', '404.html'],
  ['people/', 'people/'],
  ['people/khurram-iqbal/', 'people/<id>/'],
  ['people/page/2/', 'people/page/<id>/'],
  ['recommendations/militant-ecosystem/document-hubs/', 'recommendations/<id>/<id>/'],
  ['recommendations/status/open/page/2/', 'recommendations/status/<id>/page/<id>/'],
  ['ur/', 'ur/'],
  ['ur/commentaries/', 'ur/commentaries/'],
])('%s is a page of the kind %s', (path, pattern) => {
  expect(patternOf(path)).toBe(pattern)
})
