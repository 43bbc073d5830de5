import type { Traps } from './traps'

/** Ways of writing an address that must not lead anywhere. */
const SCHEMES = [
  'javascript:',
  'JaVaScRiPt:',
  'java\tscript:',
  ' javascript:',
  'javascript&colon;',
  'javascript&#58;',
  'javascript&#x3A;',
  '&#106;avascript:',
  '&#x6A;avascript:',
  'javascript&#0000058',
  'javascript\\:',
  'java%0ascript:',
  '\u0001javascript:',
  'vbscript:',
  'livescript:',
  'data:text/html,<script>',
  'data:text/html;base64,',
  'data:image/svg+xml,<svg onload=',
  'file:///etc/passwd?',
  'blob:',
  'filesystem:',
  'view-source:http://x/',
  'chrome://gpu/',
  'devtools://devtools/',
  'streamscope://app/index.html?',
  'about:blank#',
  'intent://x#',
  'ms-word:ofe|u|',
  'feed:javascript:',
  'jar:http://x!',
  'ws://x/',
  'tel:',
  'sms:',
  '//x/javascript:',
  '/index.html?',
  '#'
] as const

/** Every way in which Markdown carries an address. */
const CARRIERS: readonly ((address: string, word: string) => string)[] = [
  (address, word) => `[${word}](${address})`,
  (address, word) => `[${word}](<${address}>)`,
  (address, word) => `[${word}](${address} "title")`,
  (address, word) => `![${word}](${address})`,
  (address, word) => `<${address}>${word}`,
  (address, word) => `[${word}]: ${address}\n\n[${word}]`,
  (address, word) => `[![${word}](${address})](${address})`
]

/** Markdown whose addresses lead where no reply may lead, or load what no reply may load. */
export function markdownPayloads(traps: Traps): string[] {
  const schemes = SCHEMES.flatMap((scheme) =>
    CARRIERS.map((carry) => carry(`${scheme}${traps.script()}`, `w${traps.next()}`))
  )
  return [...schemes, ...images(traps), ...breakouts(traps)]
}

function images({ address, next }: Traps): string[] {
  return [
    `![alt](${address()})`,
    `![alt](${address()} "title")`,
    `![alt](<${address()}>)`,
    `![](${address()})`,
    `![**alt** \`code\`](${address()})`,
    `![alt][i${next()}]\n\n[i${next()}]: ${address()}`,
    `![i]\n\n[i]: ${address()} "title"`,
    `[![alt](${address()})](${address('html')})`,
    `# ![alt](${address()})`,
    `- ![alt](${address()})`,
    `> ![alt](${address()})`,
    `| a |\n|---|\n| ![alt](${address()}) |`,
    `**![alt](${address()})**`,
    `~~![alt](${address()})~~`,
    `![alt](${address()}#fragment)`,
    `![alt](${address()}?q=**a**)`,
    `![alt](//${address().replace('http://', '')})`,
    `![alt\\](${address()})`,
    `\\![alt](${address()})`,
    `!\\[alt](${address()})`,
    `![alt](\n${address()}\n)`,
    `![[nested](${address('html')})](${address()})`,
    `<${address()}>`,
    address(),
    `<img src="${address()}">`,
    `![alt](data:image/svg+xml;utf8,<svg xmlns="http://www.w3.org/2000/svg"><image href="${address()}"/></svg>)`
  ]
}

/** HTML within each of Markdown's own constructs, and quotes that would end an attribute. */
function breakouts(traps: Traps): string[] {
  const { script, address } = traps
  const html = () => `<img src=x onerror="${script()}">`
  const quote = () => `"onmouseover="${script()}"`
  return [
    `# ${html()}`,
    `${html()}\n===`,
    `- ${html()}`,
    `1. ${html()}`,
    `- [x] ${html()}`,
    `> ${html()}`,
    `> > - ${html()}`,
    `**${html()}**`,
    `_${html()}_`,
    `~~${html()}~~`,
    `\`${html()}\``,
    `\`\`\` ${html()}`,
    `    ${html()}`,
    `| ${html()} | b |\n|---|---|\n| a | ${html()} |`,
    `[${html()}](https://example.org)`,
    `[a](https://example.org/${quote()})`,
    `[a](https://example.org ${quote()})`,
    `[a](https://example.org "x${quote()}")`,
    `[a](https://example.org 'x' onclick='${script()}')`,
    `![${quote()}](https://example.org/x.png)`,
    `![a](x "${quote()}")`,
    `[a]: https://example.org/${quote()}\n\n[a]`,
    `[__proto__]: ${address()}\n\n[__proto__] and ![__proto__]`,
    `[constructor]: javascript:${script()}\n\n[constructor]`,
    `[toString] [hasOwnProperty] [valueOf]`,
    `[^1]: ${html()}\n\n[^1]`,
    `https://example.org/${quote()}`,
    `https://user:pass@example.org@evil.example/${html()}`,
    `me@example.org"onclick="${script()}`,
    `<me@example.org"onclick="${script()}>`,
    `\`\`\`js" onload="${script()}\nx\n\`\`\``,
    `\`\`\`"><script>${script()}</script>\nx\n\`\`\``,
    `~~~<script>${script()}</script>\nx\n~~~`,
    `\`\`\`html\n<script>${script()}</script>\n${html()}\n\`\`\``,
    `\`\`\`svg\n<svg onload="${script()}">\n\`\`\``,
    `\`\`\`mermaid\ngraph TD; A["${html()}"] --> B\nclick A "javascript:${script()}"\n\`\`\``,
    `$$\\href{javascript:${script()}}{x}$$`,
    ...formulas(traps),
    `$\\unicode{<img src=x onerror=${script()}>}$`,
    `:::html\n${html()}\n:::`,
    `{{constructor.constructor('${script()}')()}}`,
    `<%= ${script()} %>`,
    `\${${script()}}`,
    `<!-- ${html()} -->`,
    `<!-- unclosed ${html()}\n-->`,
    `a<!--\n\n${html()}\n\n-->b`,
    `<details><summary>${html()}</summary>\n\n${html()}\n\n</details>`,
    `<div>\n\n${html()}\n\n</div>`,
    `<p align="${quote()}">\n*a*\n</p>`,
    `<br ${quote()}>`,
    `<a name="x${quote()}">`,
    `\u202ejavascript:${script()}\u202c [a](https://example.org/\u202e)`,
    `[\u202egro.elpmaxe\u202c](https://evil.example/)`,
    `[https://good.example](https://evil.example/)`,
    `[a](https://good.example\\@evil.example)`,
    `[a](https://evil.example%2f@good.example)`
  ]
}

/** What a formula could reach out with, between each pair of marks. */
function formulas({ script, address }: Traps): string[] {
  const formulas = [
    `\\href{javascript:${script()}}{x}`,
    `\\url{javascript:${script()}}`,
    `\\includegraphics{${address()}}`,
    `\\text{<img src=x onerror=${script()}>}`,
    `\\class{x" onclick="${script()}}{x}`,
    `\\style{background:url(${address()})}{x}`,
    `\\data{onclick=${script()}}{x}`,
    `\\htmlId{x" onclick="${script()}}{x}`,
    `\\colorbox{red}{x} \\color{url(${address()})} x`,
    `\\rule{999em}{999em} \\raisebox{-99em}{x}`,
    `\\def\\a{\\a\\a}\\a`,
    `x \\label{x" onclick="${script()}} \\tag{<b onclick=${script()}>}`
  ]
  return formulas.flatMap((formula) => [`$${formula}$`, `$$${formula}$$`, `\\(${formula}\\)`, `\\[\n${formula}\n\\]`])
}
