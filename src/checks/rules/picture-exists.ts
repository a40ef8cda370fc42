import { missingFiles } from '../file-exists.ts'
import type { Rule } from '../rule.ts'

export const pictureExists: Rule = {
  name: 'picture-exists',
  severity: 'error',
  description: 'A picture that an entry shows lies beside the entry.',
  check: (context) => missingFiles(context, 'picture', 'so readers would see its description only'),
}
