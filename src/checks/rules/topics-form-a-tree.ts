import { inFrontMatter, type Rule } from '../rule.ts'

export const topicsFormATree: Rule = {
  name: 'topics-form-a-tree',
  severity: 'error',
  description: 'No topic lies below itself.',
  *check(context) {
    const parents = new Map(context.all('topic').map(({ id, data }) => [id, data.parent]))
    for (const { source, id } of context.read('topic')) {
      const way: string[] = [id]
      for (let up = parents.get(id); up !== undefined && !way.slice(1).includes(up); up = parents.get(up)) {
        way.push(up)
        if (up !== id) continue
        yield inFrontMatter(source, ['parent'], {
          message: `This topic lies below itself: ${way.map((step) => `\`${step}\``).join(' → ')}.`,
          fix: 'Remove `parent` from the widest of them.',
        })
        break
      }
    }
  },
}
