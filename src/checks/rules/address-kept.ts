import { canBeRedirected } from '../past.ts'
import type { Rule } from '../rule.ts'

export const addressKept: Rule = {
  name: 'address-kept',
  severity: 'warning',
  description: 'An address at which readers found a page still leads to one.',
  *check({ past }) {
    if (past === undefined) return
    const { then, after, probablyNow } = past
    for (const old of then.source.entries) {
      if (!canBeRedirected(old) || after(old) !== undefined || then.visibilityOf(old) !== 'published')
        continue
      const address = then.site.addressOf(old)
      const renamed = probablyNow(old)
      yield {
        file: renamed?.file ?? old.file,
        message: `A page lay at \`${address}\` (${old.file}); now nothing does, so links to it, feeds and citations lead nowhere.`,
        fix:
          renamed === undefined
            ? `After a rename, let it lead on: \`npm run new -- redirect ${address} NEW\`. What was taken back is not deleted but marked: \`withdrawn:\` with \`date\` and \`note\`.`
            : `It looks as if it was renamed: \`npm run new -- redirect ${old.kind}/${old.id} ${renamed.kind}/${renamed.id}\` lets the old address lead to the new one.`,
      }
    }
  },
}
