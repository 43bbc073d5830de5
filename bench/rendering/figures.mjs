import { percentile } from '../harness/statistics.mjs'

/** Of each figure, by the words before the comma of its metric. @type {Record<string, string>} */
const UNITS = {
  'main thread': 'ms',
  'frames dropped': '%',
  'longest task': 'ms',
  'commit p50': 'ms',
  'commit p99': 'ms',
  heap: 'MB',
  growth: 'x'
}

/** As `app/main.mjs` prints it. @typedef {import('./app/main.mjs').Stretch} Stretch */

/**
 * What was measured up to each mark.
 * @param {readonly Stretch[]} stretches @param {readonly string[]} loads what the marks are called
 * @returns {import('../harness/rows.mjs').Figures}
 */
export function figuresOf(stretches, loads) {
  /** @type {import('../harness/rows.mjs').Figures} */
  const figures = {}
  for (const [index, load] of loads.entries()) {
    const until = stretches.slice(0, index + 1)
    const commitsMs = until.flatMap((stretch) => stretch.commitsMs)
    const dropped = sum(until, 'droppedFrames')
    Object.assign(figures, {
      [`main thread, ${load}`]: sum(until, 'mainThread'),
      [`frames dropped, ${load}`]: (100 * dropped) / (sum(until, 'frames') + dropped),
      [`longest task, ${load}`]: Math.max(...until.map(({ longestTask }) => longestTask)),
      [`commit p50, ${load}`]: percentile(commitsMs, 0.5),
      [`commit p99, ${load}`]: percentile(commitsMs, 0.99),
      [`heap, ${load}`]: Number(until.at(-1)?.heapMb)
    })
  }
  return figures
}

/** @param {import('../harness/rows.mjs').Figures} figures */
export function unitsOf(figures) {
  return Object.fromEntries(Object.keys(figures).map((metric) => [metric, UNITS[metric.split(',')[0] ?? ''] ?? 'ms']))
}

/** @param {readonly Stretch[]} stretches @param {'mainThread' | 'frames' | 'droppedFrames'} figure */
function sum(stretches, figure) {
  return stretches.reduce((total, stretch) => total + stretch[figure], 0)
}
