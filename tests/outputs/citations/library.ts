import { articleCsl, type CslItem } from '../../../src/outputs/citations/csl.ts'
import { archiveOf } from '../archives.ts'

const archive = archiveOf({
  person: {
    iqbal: { name: 'Khurram Iqbal', honorific: 'Dr', givenName: 'Khurram', familyName: 'Iqbal' },
    berg: { name: 'Ludwig van der Berg', givenName: 'Ludwig', familyName: 'van der Berg' },
    haq: { name: 'Zia ur Rehman ul Haq', givenName: 'Zia ur Rehman', familyName: 'ul Haq' },
    plato: { name: 'Plato' },
  },
  organisation: { institute: { name: 'The Institute' } },
  topic: { women: { title: 'Women, Peace and Security' }, militancy: { title: 'Militancy' } },
  event: {
    webinar: { title: 'A webinar', start: '2026-01-20T17:00', end: '2026-01-20T18:00', zone: 'Asia/Karachi' },
  },
  commentary: {
    essay: {
      title: 'Who Gets “Targeted” Next?',
      summary: 'What *is* new.',
      published: '2026-11-20',
      authors: ['iqbal', 'berg'],
      topics: ['women', 'militancy'],
      changes: [{ date: '2026-11-23', note: 'A map was added.' }],
      licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    },
    particles: { title: 'Names', summary: 'Of people.', published: '2026-11-20', authors: ['haq'] },
    single: { title: 'One name', summary: 'Only.', published: '2026-11-20', authors: ['plato'] },
    house: { title: 'From the house', summary: 'Ours.', published: '2026-11-20' },
    digest: {
      title: 'A digest',
      summary: 'Of a piece.',
      published: '2026-11-20',
      edition: 'digest',
      source: {
        publisher: 'The Paper',
        title: 'The piece',
        authors: ['iqbal', 'institute'],
        published: '2025-11',
        url: 'https://example.com/piece',
      },
    },
  },
  brief: {
    report: {
      title: 'The Evolving Militant Ecosystem',
      summary: 'What was said.',
      published: '2026-11-20',
      event: 'webinar',
      recommendations: [{ id: 'act', title: 'Act now', text: 'Act *now*.' }],
    },
    signed: {
      title: 'A Signed Report',
      summary: 'Signed.',
      published: '2026-11-20',
      event: 'webinar',
      authors: ['iqbal', 'berg', 'haq'],
    },
  },
})

const article = (id: string) => {
  const found = archive.article(id)
  if (found === undefined) throw new Error(`There is no article ${id}.`)
  return found
}

/** A small archive with one article of each sort that citations tell apart. */
export const library = { archive, article, csl: (id: string): CslItem => articleCsl(archive, article(id)) }
