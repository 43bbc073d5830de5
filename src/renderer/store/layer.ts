/** What lies over the whole window, one at a time. */
export type Layer = 'palette' | 'shortcuts'
