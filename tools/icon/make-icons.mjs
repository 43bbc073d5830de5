// Draws resources/icon/icon.svg in the sizes and formats that each platform wants: npm run make:icons
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { encodeIcns, ICNS_KINDS } from './icns-file.mjs'
import { encodeIco } from './ico-file.mjs'

const FOLDER = new URL('../../resources/icon/', import.meta.url)
/** Edge lengths in pixels: what Linux desktops look for, and what the containers hold. */
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256]

await initWasm(await readFile(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))))
const svg = await readFile(new URL('icon.svg', FOLDER), 'utf8')
const images = new Map(SIZES.map((size) => [size, draw(size)]))

await mkdir(new URL('png/', FOLDER), { recursive: true })
for (const [size, image] of images) await writeFile(new URL(`png/${size}.png`, FOLDER), image)
await writeFile(new URL('icon.ico', FOLDER), encodeIco(only(ICO_SIZES)))
await writeFile(new URL('icon.icns', FOLDER), encodeIcns(only([...ICNS_KINDS.keys()])))
console.log(`Drew ${images.size} sizes, icon.ico and icon.icns into ${fileURLToPath(FOLDER)}`)

/** @param {number} size edge length in pixels */
function draw(size) {
  return new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng()
}

/** @param {readonly number[]} sizes */
function only(sizes) {
  return new Map([...images].filter(([size]) => sizes.includes(size)))
}
