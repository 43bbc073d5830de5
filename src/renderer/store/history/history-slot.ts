/** The slot in which a run of the history is run again. */
export const HISTORY_SLOT = 'history'
