import { at } from '../../domain/diagnostic.ts'
import type { Context } from '../context.ts'
import { matchesIn } from '../texts.ts'
import type { Finding, Rule } from '../rule.ts'

const mailAddress = /[\p{L}\p{N}._%+-]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/gu

/** With a country code, or Pakistan’s own way of writing: `0318-4274642`, `051 1234567`. */
const telephone =
  /(?<![\p{L}\p{N}/.+-])(?:\+\d{1,3}(?:[\s().-]{0,2}\d){7,12}|\(?0\d{2,3}\)?[\s-]?\d{3}[\s-]?\d{4})(?![\p{L}\p{N}-])/gu

/** The number of a Pakistani identity card. */
const identityCard = /(?<!\d)\d{5}-\d{7}-\d(?!\d)/g

/** Headings of lists of those who attended; “Participants” alone may mean a panel. */
const listOfThosePresent =
  /^(?:list of )?(?:the )?(?:participants?|attendees|attendance|audience|who attended|registered participants)(?: list)?$/i

const digits = (text: string): string => text.replace(/\D/g, '')

/** Ways to reach the publication, which may stand anywhere. */
const ownContacts = (context: Context) => {
  const { contacts, url } = context.source.publication ?? {}
  const hosts = [
    contacts?.email?.split('@')[1],
    url === undefined ? undefined : new URL(url).hostname.replace(/^www\./, ''),
  ]
  return {
    isOwnMail: (address: string) => hosts.includes(address.split('@')[1]?.toLowerCase()),
    isOwnNumber: (number: string) =>
      contacts?.telephone !== undefined &&
      digits(contacts.telephone).endsWith(digits(number).replace(/^0+/, '')),
  }
}

const why = 'Entries are public and kept for good, in every copy of the repository.'

export const noPersonalData: Rule = {
  name: 'no-personal-data',
  severity: 'warning',
  alone: true,
  description:
    'No entry holds private addresses, telephone or identity card numbers, or lists of those who attended.',
  *check(context): Iterable<Finding> {
    const { isOwnMail, isOwnNumber } = ownContacts(context)
    const written = context.texts
      .filter((text) => text.written.includes('@'))
      .map((text) => ({ ...text, words: text.written }))
    for (const { text, match, place } of matchesIn(written, mailAddress)) {
      if (!isOwnMail(match[0]))
        yield {
          file: text.entry.file,
          ...place,
          message: `“${match[0]}” is an e-mail address. ${why}`,
          fix: 'Take it out; readers reach people through the publication. If it is a public office’s, this warning can stand.',
        }
    }
    for (const { text, match, place } of matchesIn(context.texts, telephone)) {
      if (!isOwnNumber(match[0]))
        yield {
          file: text.entry.file,
          ...place,
          message: `“${match[0]}” looks like a telephone number. ${why}`,
          fix: 'Take it out; readers reach people through the publication. If it is a public office’s, this warning can stand.',
        }
    }
    for (const { text, match, place } of matchesIn(context.texts, identityCard))
      yield {
        file: text.entry.file,
        ...place,
        severity: 'error',
        message: `“${match[0]}” looks like the number of an identity card. ${why}`,
        fix: 'Delete it, and tell the maintainers: it must be removed from the history of the repository too.',
      }
    for (const { file, body } of context.entries) {
      for (const { text, position } of body?.headings ?? []) {
        if (listOfThosePresent.test(text.trim()))
          yield {
            file,
            ...at(position),
            severity: /^participants?$/i.test(text.trim()) ? 'warning' : 'error',
            message: `“${text}” announces a list of those who attended. Who listens to a webinar is nobody’s business. ${why}`,
            fix: 'Delete the list. Those who spoke stand in the event, under `speakers`.',
          }
      }
    }
  },
}
