import type { AstroIntegration } from 'astro'
import { astroBuild } from './astro-build.ts'
import { attachments } from './attachments.ts'
import { liveContent } from './dev/live-content.ts'
import { nativeModules } from './dev/native-modules.ts'
import { otherForms } from './other-forms.ts'
import { pdfEditions } from './pdf-editions.ts'
import { pictures } from './pictures.ts'
import { searchIndex } from './search-index.ts'
import { readSettings } from './settings.ts'
import { shareCards } from './share-cards.ts'
import { siteAddress } from './site-address.ts'
import { styleguide } from './styleguide.ts'

/** Everything around Astro, in the order in which it must meet it: what dev serves beside the pages, and the build. */
export const rostrum = (): AstroIntegration[] => {
  const settings = readSettings()
  return [
    siteAddress(settings),
    nativeModules(),
    liveContent(settings),
    styleguide(),
    pictures(settings),
    attachments(settings),
    otherForms(settings),
    searchIndex(settings),
    shareCards(settings),
    pdfEditions(settings),
    astroBuild(settings),
  ]
}
