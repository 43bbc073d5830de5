import { common, createLowlight } from 'lowlight'
import { CODE_KINDS, type CodeKind, type CodeStretch } from './code-kinds'

const lowlight = createLowlight(common)
type Tree = ReturnType<typeof lowlight.highlight>

/** The scopes of highlight.js that are coloured, by the first part of their name. */
const KINDS: Readonly<Record<string, CodeKind>> = {
  keyword: 'keyword',
  'selector-tag': 'keyword',
  literal: 'number',
  number: 'number',
  symbol: 'number',
  string: 'string',
  regexp: 'string',
  char: 'string',
  link: 'string',
  comment: 'comment',
  quote: 'comment',
  doctag: 'comment',
  meta: 'comment',
  title: 'name',
  name: 'name',
  section: 'name',
  attr: 'name',
  attribute: 'name',
  property: 'name',
  'selector-class': 'name',
  'selector-id': 'name',
  type: 'kind',
  built_in: 'kind',
  variable: 'kind',
  'template-variable': 'kind',
  addition: 'added',
  deletion: 'removed'
}

/** Cuts code into stretches of one colour each, null where the language is not known. */
export function highlightCode(language: string, code: string): CodeStretch[] | null {
  const name = language.toLowerCase().replace(/^\{?\.?|\}$/g, '')
  if (!lowlight.registered(name)) return null
  const stretches: CodeStretch[] = []
  collect(lowlight.highlight(name, code).children, 0, stretches)
  return stretches
}

function collect(nodes: Tree['children'], kind: number, stretches: CodeStretch[]): void {
  for (const node of nodes) {
    if (node.type === 'text') add(node.value.length, kind, stretches)
    else if (node.type === 'element')
      collect(node.children as Tree['children'], kindOf(node.properties, kind), stretches)
  }
}

function add(length: number, kind: number, stretches: CodeStretch[]): void {
  const last = stretches.at(-1)
  if (last && last[1] === kind) last[0] += length
  else stretches.push([length, kind])
}

/** An inner scope that is not coloured keeps the colour around it. */
function kindOf({ className }: { className?: unknown }, outer: number): number {
  const scope = Array.isArray(className) ? String(className[0]).replace(/^hljs-/, '') : ''
  const kind = KINDS[scope]
  return kind === undefined ? outer : CODE_KINDS.indexOf(kind)
}
