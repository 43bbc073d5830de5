/**
 * @typedef {{ type: 'chunk' | 'asset', fileName: string, code?: string, source?: string | Uint8Array, isEntry?: boolean,
 *   imports?: string[], modules?: Record<string, { renderedLength: number }>,
 *   viteMetadata?: { importedCss: Set<string> } }} Output
 */

/**
 * Fails the build where what the window loads before its first paint outgrows its budget: the entry, all that it imports
 * statically, and their styles. With `STREAMSCOPE_PRINT_BUNDLE` set it says what is in there.
 * @param {{ scriptBytes: number, styleBytes: number }} budget
 * @returns {import('vite').Plugin}
 */
export function firstPaintBudget({ scriptBytes, styleBytes }) {
  return {
    name: 'first-paint-budget',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const outputs = /** @type {Record<string, Output>} */ (/** @type {unknown} */ (bundle))
        const chunks = chunksOfFirstPaint(outputs)
        const script = sum(chunks.map(({ code = '' }) => Buffer.byteLength(code)))
        const styles = chunks.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])])
        const style = sum([...new Set(styles)].map((name) => Buffer.byteLength(outputs[name]?.source ?? '')))
        if (process.env['STREAMSCOPE_PRINT_BUNDLE']) console.log(describe(chunks, script, style))
        if (script > scriptBytes) this.error(tooMuch('script', script, scriptBytes))
        if (style > styleBytes) this.error(tooMuch('styles', style, styleBytes))
      }
    }
  }
}

/** @param {Record<string, Output>} outputs @returns {Output[]} */
function chunksOfFirstPaint(outputs) {
  const found = new Set(Object.values(outputs).filter(({ isEntry }) => isEntry))
  for (const { imports = [] } of found) {
    for (const name of imports) if (outputs[name]) found.add(outputs[name])
  }
  return [...found]
}

/** @param {string} what @param {number} bytes @param {number} budget */
function tooMuch(what, bytes, budget) {
  return `The first paint needs ${bytes} bytes of ${what}; its budget is ${budget}. Load what it does not show with createLater (src/renderer/components/later.ts). STREAMSCOPE_PRINT_BUNDLE=1 npm run build says what is in it.`
}

/** By package, and our own by folder; each by its share before it was made small. @param {Output[]} chunks @param {number} script @param {number} style */
function describe(chunks, script, style) {
  const modules = chunks.flatMap((chunk) => Object.entries(chunk.modules ?? {}))
  /** @type {Map<string, number>} */
  const shares = new Map()
  for (const [id, { renderedLength }] of modules) {
    shares.set(originOf(id), (shares.get(originOf(id)) ?? 0) + renderedLength)
  }
  const scale = script / sum([...shares.values()])
  const lines = [...shares]
    .sort(([, one], [, other]) => other - one)
    .map(([origin, length]) => `${((length * scale) / 1000).toFixed(1).padStart(8)} kB  ${origin}`)
  return [`first paint: ${script} bytes of script, ${style} of styles`, ...lines].join('\n')
}

/** @param {string} id */
function originOf(id) {
  const path = id.replaceAll('\\', '/')
  const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? []
  return name ?? /src\/(.*)\//.exec(path)?.[1] ?? 'the bundler'
}

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0)
}
