import type { Root } from 'mdast'
import type { RenderContext } from './context.ts'
import { text } from './components/mdast.ts'
import { isComponent, type FlowContent } from './tree.ts'

/** What the front matter of a brief has for the body, each under a heading of its own. */
type Placing = Pick<RenderContext, 'discussion' | 'recommendations' | 'words'>

/** The body with a place for everything: points and recommendations that it places nowhere come at its end. */
export const placed = (tree: Root, { discussion, recommendations, words }: Placing): Root => {
  const isMissing = (name: string) => !tree.children.some((node) => isComponent(node) && node.name === name)
  const section = (name: string, title: string): FlowContent[] => [
    { type: 'heading', depth: 2, children: [text(title)] },
    { type: 'mdxJsxFlowElement', name, attributes: [], children: [] },
  ]
  const added = [
    ...(isMissing('Discussion') && discussion().length > 0 ? section('Discussion', words.discussion) : []),
    ...(isMissing('Recommendations') && recommendations().length > 0
      ? section('Recommendations', words.recommendations)
      : []),
  ]
  return added.length === 0 ? tree : { ...tree, children: [...tree.children, ...added] }
}
