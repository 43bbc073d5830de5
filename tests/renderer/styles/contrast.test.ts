import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

type Rgb = [red: number, green: number, blue: number]
type Scheme = 'light' | 'dark'

const TOKENS = readFileSync(join(import.meta.dirname, '../../../src/renderer/styles/tokens.css'), 'utf8')
const COLOR = /--([\w-]+): light-dark\(oklch\(([^)]+)\), oklch\(([^)]+)\)\)/g

/** Linear sRGB of an OKLCH colour, by the matrices of CSS Color 4. */
function toLinearRgb(oklch: string): Rgb {
  const [lightness = 0, chroma = 0, hue = 0] = oklch.split(/\s+/).map(Number)
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s
  ].map((channel) => Math.min(1, Math.max(0, channel))) as Rgb
}

/** WCAG 2: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(first: string, second: string): number {
  const [lighter = 0, darker = 0] = [first, second]
    .map(toLinearRgb)
    .map(([red, green, blue]) => 0.2126 * red + 0.7152 * green + 0.0722 * blue)
    .sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

const colors = new Map([...TOKENS.matchAll(COLOR)].map(([, name, light, dark]) => [name, { light, dark }]))

function colorOf(name: string, scheme: Scheme): string {
  const color = colors.get(name)?.[scheme]
  if (color === undefined) throw new Error(`tokens.css has no colour --${name}.`)
  return color
}

const GROUNDS = ['paper', 'rail', 'float', 'hover']

describe.each<Scheme>(['light', 'dark'])('%s', (scheme) => {
  test.each(['ink', 'quiet'].flatMap((ink) => GROUNDS.map((ground) => [ink, ground])))(
    '--%s on --%s is readable (AA)',
    (ink = '', ground = '') => {
      expect(contrast(colorOf(ink, scheme), colorOf(ground, scheme))).toBeGreaterThanOrEqual(4.5)
    }
  )

  test.each([
    ['live', 'paper'],
    ['waiting', 'paper'],
    ['failure', 'paper'],
    ['code-keyword', 'rail'],
    ['code-string', 'rail'],
    ['code-number', 'rail'],
    ['code-name', 'rail'],
    ['code-kind', 'rail'],
    ['failure', 'rail'],
    ['waiting', 'rail'],
    ['on-live', 'live-fill'],
    ['on-live', 'live-fill-hover'],
    ['ink', 'selection']
  ])('--%s on --%s is readable (AA)', (ink, ground) => {
    expect(contrast(colorOf(ink, scheme), colorOf(ground, scheme))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(GROUNDS)('focus and outlines stand out from --%s (3:1)', (ground) => {
    expect(contrast(colorOf('live', scheme), colorOf(ground, scheme))).toBeGreaterThanOrEqual(3)
    expect(contrast(colorOf('outline', scheme), colorOf(ground, scheme))).toBeGreaterThanOrEqual(3)
  })
})
