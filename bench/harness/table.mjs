/** @param {import('./areas.mjs').AreaResult} result @returns {string} */
export function formatTable({ name, rows }) {
  const cells = rows.map((row) => [
    row.metric,
    row.variant,
    `${format(row.median)} (${format(row.min)} - ${format(row.max)}) ${row.unit}`,
    row.ratioToFloor === undefined ? '' : `${row.ratioToFloor.toFixed(2)} x floor`,
    row.ratioToPeer === undefined ? '' : `${row.ratioToPeer.toFixed(2)} x peer`
  ])
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(0, ...cells.map((row) => row[column]?.length ?? 0)))
  const lines = cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  )
  return [name, ...lines.map((line) => `  ${line}`)].join('\n')
}

/** @param {number} value */
function format(value) {
  const size = Math.abs(value)
  return value.toFixed(size < 10 ? 2 : size < 100 ? 1 : 0)
}
