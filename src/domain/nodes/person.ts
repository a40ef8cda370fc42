import type { Article } from './article.ts'
import type { Appearance } from './event.ts'
import { Node } from './node.ts'
import type { Organisation } from './organisation.ts'
import type { Archive } from '../archive.ts'
import type { Entry } from '../entry.ts'
import { isSameLanguage, nameFor, type NameIn } from '../language.ts'
import { once } from '../lazy.ts'
import type { PersonData } from '../schema/person.ts'

/** A post, with the organisation it is at. */
export interface Position {
  readonly title: string
  readonly organisation: Organisation | undefined
  readonly former: boolean
}

/** Posts as a front matter has them, with the organisations they name. */
export const positionsIn = (archive: Archive, positions: PersonData['positions']): readonly Position[] =>
  positions.map(({ title, organisation, former }) => ({
    title,
    former,
    organisation: archive.organisation(organisation),
  }))

/** One person, whatever the spelling. */
export class Person extends Node<'person'> {
  readonly url: string
  readonly #positions = once(() => positionsIn(this.archive, this.data.positions))

  constructor(archive: Archive, entry: Entry<'person'>) {
    super(archive, entry)
    this.url = archive.urls.person(this.id)
  }

  get name() {
    return this.data.name
  }
  /** The name with its title: “Dr Khurram Iqbal”. */
  get nameWithHonorific() {
    return this.data.honorific === undefined ? this.name : `${this.data.honorific} ${this.name}`
  }
  /** By which it stands in lists: the family name first, or the whole name where nobody has said which part that is. */
  get sortName() {
    const { familyName, givenName } = this.data
    return familyName === undefined ? this.name : `${familyName} ${givenName ?? this.name}`
  }
  /** The name for a page in a language: in its own script where that is the page's. @param language BCP 47 */
  nameIn(language: string, own: string = this.name): NameIn {
    const { nativeName } = this.data
    return nameFor(language, nativeName === undefined ? {} : { [nativeName.language]: nativeName.text }, {
      name: own,
      language: this.archive.publication.language,
    })
  }
  /** Posts held now. */
  get positions() {
    return this.#positions()
  }
  get authored() {
    return this.archive.back.authoredBy(this)
  }
  /** Digests of pieces that he or she wrote. */
  get digested() {
    return this.archive.back.digestsOf(this)
  }
  get appearances(): readonly Appearance[] {
    return this.archive.back.appearancesOf(this)
  }
  get points() {
    return this.archive.back.pointsBy(this)
  }
  /**
   * What a page in a language shows: all of it in the publication's own; in another, what there is in that one.
   * @param language BCP 47
   */
  shownIn(language: string): Pick<Person, 'appearances' | 'points' | 'authored' | 'digested'> {
    if (isSameLanguage(language, this.archive.publication.language)) return this
    const isIn = (article: Article) => isSameLanguage(article.language, language)
    return {
      appearances: this.appearances.filter(({ event }) => event.briefs.some(isIn)),
      points: this.archive.back.pointsByInAll(this).filter(({ brief }) => isIn(brief)),
      authored: this.authored.filter(isIn),
      digested: this.digested.filter(isIn),
    }
  }
  get distinctFrom(): readonly Person[] {
    return this.data.distinctFrom.flatMap((id) => this.archive.person(id) ?? [])
  }
}
