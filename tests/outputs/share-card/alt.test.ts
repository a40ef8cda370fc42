import { describe, expect, it } from 'vitest'
import { alternativeText } from '../../../src/outputs/share-card/alt.ts'
import { sampleCards } from './sample-cards.ts'

const alternative = (name: keyof typeof sampleCards): string => alternativeText(sampleCards[name])

describe('alternative text', () => {
  it('says in sentences what the picture says, from the masthead to the foot', () => {
    expect(alternative('commentary, digest with a kicker')).toBe(
      'South Asia Times. Digest. Rivers and borders. The Region Is Paying for a Treaty That Nobody Reads. Digest of a piece published by South Asia Times. 20 November 2026.',
    )
  })

  it('names every speaker, also those that the picture only counts', () => {
    expect(alternative('brief, eight speakers')).toContain(
      'Speakers: ʿAbd al-Ḥaqq Ghāzī-Zādeh Naqshbandī, Amina',
    )
    expect(alternative('brief, Urdu, thirteen speakers').match(/امینہ یوسف/g)).toHaveLength(13)
  })

  it('names who led the talk', () => {
    expect(alternative('brief, six speakers and a moderator')).toContain('. Moderator: Dr Gulnora Usmonova. ')
  })

  it('gives an event its day, its time and the zone of that time', () => {
    expect(alternative('event')).toContain(
      'Tuesday 20 January 2026. 17:00–18:00 Karachi time (UTC+5). Online.',
    )
  })

  it('adds no full stop to a sentence that has its own end', () => {
    expect(alternative('recommendation, 20 words')).toContain('has measured. To: Government of Pakistan.')
  })

  it('ends Urdu sentences as Urdu does', () => {
    expect(alternative('commentary, Urdu')).toMatch(/نومبر 2026۔$/)
  })

  it('passes over what a card does not have', () => {
    expect(alternative('person, name alone')).toBe('South Asia Times. Person. Farid Noor.')
  })
})
