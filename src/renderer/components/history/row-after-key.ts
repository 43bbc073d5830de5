/** The row that a key leads to, null where the key leads nowhere. */
export function rowAfterKey(key: string, row: number, total: number, rowsOnShow: number): number | null {
  const steps: Record<string, number> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: rowsOnShow,
    PageUp: -rowsOnShow,
    Home: -total,
    End: total
  }
  const step = steps[key]
  return step === undefined || total === 0 ? null : Math.max(0, Math.min(total - 1, row + step))
}
