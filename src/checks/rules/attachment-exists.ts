import { missingFiles } from '../file-exists.ts'
import type { Rule } from '../rule.ts'

export const attachmentExists: Rule = {
  name: 'attachment-exists',
  severity: 'error',
  description: 'A file that an entry offers lies beside the entry.',
  check: (context) => missingFiles(context, 'attachment', 'so readers who want it would meet an error'),
}
