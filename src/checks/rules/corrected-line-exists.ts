import { inFrontMatter, type Rule } from '../rule.ts'

export const correctedLineExists: Rule = {
  name: 'corrected-line-exists',
  severity: 'error',
  alone: true,
  description: 'A log line that corrects another names the date of a line above it.',
  *check(context) {
    for (const { source, data } of context.read('brief')) {
      for (const [index, { log }] of data.recommendations.entries()) {
        for (const [line, { corrects }] of log.entries()) {
          const above = log.slice(0, line).map(({ date }) => date)
          if (corrects === undefined || above.includes(corrects)) continue
          yield inFrontMatter(source, ['recommendations', index, 'log', line, 'corrects'], {
            message: `No line above this one is dated ${corrects}, so readers could not see what is corrected.`,
            fix:
              above.length === 0
                ? 'Remove `corrects`: the first line of a log can correct nothing.'
                : `Write the date of the wrong line: ${above.map((date) => `\`${date}\``).join(' or ')}.`,
          })
        }
      }
    }
  },
}
