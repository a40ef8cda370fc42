import type { AstroIntegration } from 'astro'
import { attachments } from '../attachments.ts'
import { otherForms } from '../other-forms.ts'
import { pdfEditions } from '../pdf-editions.ts'
import { pictures } from '../pictures.ts'
import { searchIndex } from '../search-index.ts'
import type { Settings } from '../settings.ts'
import { shareCards } from '../share-cards.ts'
import { styleguide } from '../styleguide.ts'
import { liveContent } from './live-content.ts'
import { nativeModules } from './native-modules.ts'

/** Whatever is no page, each made when it is asked for; and the content, as it is at this moment. */
export const served = (settings: Settings): AstroIntegration[] => [
  nativeModules(),
  liveContent(settings),
  styleguide(),
  pictures(settings),
  attachments(settings),
  otherForms(settings),
  searchIndex(settings),
  shareCards(settings),
  pdfEditions(settings),
]
