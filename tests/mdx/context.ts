import { bareContext, type RenderContext } from '../../src/mdx/context.ts'
import { parseInline } from '../../src/mdx/inline.ts'

const words = (source: string) => parseInline(source).tree

/** An archive with one term, one picture, two points and two recommendations, below `/press/`. */
export const sampleContext: RenderContext = {
  ...bareContext,
  link: (address) => (address.startsWith('/') ? `/press${address}` : address),
  picture: (src) =>
    src === 'floods/map.png'
      ? {
          src: '/press/_pictures/map.png',
          srcset: '/press/_pictures/map-400.png 400w',
          width: 800,
          height: 600,
          sources: [{ srcset: '/press/_pictures/map.avif 800w', type: 'image/avif' }],
        }
      : undefined,
  term: (idOrWords) =>
    ['iskp', 'ISKP'].includes(idOrWords)
      ? { href: '/press/terms/iskp/', name: 'ISKP', expansion: 'Islamic State Khorasan Province' }
      : undefined,
}

export const briefContext: RenderContext = {
  ...sampleContext,
  discussion: () => [
    {
      speaker: { name: 'Hassan Khan', href: '/press/people/hassan-khan/', role: 'speaker' },
      points: [
        {
          id: 'after-sunset',
          number: 1,
          text: words('After sunset the state *withdraws*, says [one report](/briefs/x/).'),
          at: '00:14:05',
          recordingHref: 'https://video.example/1?t=845',
        },
      ],
    },
    {
      speaker: { name: 'A guest <b>', role: 'remarks' },
      points: [{ id: 'thanks', number: 2, text: words('Thanks.') }],
    },
  ],
  recommendations: () => [
    {
      id: 'courts',
      number: 1,
      title: 'Reform the courts',
      text: words('Reform courts **first**.'),
      href: '/press/recommendations/b/courts/',
      addressees: [
        { name: 'Government of Pakistan', href: '/press/organisations/government/', basis: 'stated' },
        { name: 'Provinces', basis: 'inferred' },
      ],
      status: 'in-progress',
    },
    {
      id: 'police',
      number: 2,
      text: words('Then the police.'),
      href: '/press/recommendations/b/police/',
      addressees: [],
      status: 'not-tracked',
    },
  ],
}
