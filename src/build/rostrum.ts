import type { AstroIntegration } from 'astro'
import { admin } from './admin.ts'
import { attachments } from './attachments.ts'
import { besidePages } from './beside-pages.ts'
import { besideThread } from './beside-thread.ts'
import { checkedContent } from './checked-content.ts'
import { nativeModules } from './dev/native-modules.ts'
import { otherForms } from './other-forms.ts'
import { searchIndex } from './search-index.ts'
import { pdfEditions } from './pdf-editions.ts'
import { pictures } from './pictures.ts'
import { reportedBuild } from './reported-build.ts'
import { shareCards } from './share-cards.ts'
import { readSettings } from './settings.ts'
import { siteAddress } from './site-address.ts'
import { sitePages } from './site-pages.ts'
import { stagedOutput } from './staged-output.ts'
import { styleguide } from './styleguide.ts'

/**
 * The effects around outputs and checks, in the order in which Astro must meet them: the site's address first, then
 * the checks, so that nothing is made from wrong content; the finished output is put in place last.
 */
export const rostrum = (): AstroIntegration[] => {
  const settings = readSettings()
  const thread = besideThread(settings)
  return [
    siteAddress(settings),
    nativeModules(),
    checkedContent(settings, thread),
    sitePages(settings, thread),
    styleguide(),
    pictures(settings),
    attachments(settings),
    otherForms(settings),
    searchIndex(settings),
    besidePages(thread),
    shareCards(settings),
    pdfEditions(settings),
    admin(settings),
    stagedOutput(settings),
    reportedBuild(),
  ]
}
