import { type Column, INITIAL_COLUMN } from './column'
import type { ProcessorStep } from './processor-step'

/** What the model is asked, as it is being filled in. */
export interface Conversation {
  /** Empty for none. */
  system: string
  human: string
}

/** One tab of the Workbench: what is filled in there. Its runs are in slots, one for each column. */
export interface WorkbenchTab extends Conversation {
  /** Tells it from the others; never given twice. */
  key: number
  /** The person's own name for it, null for the beginning of the message. */
  name: string | null
  /** At least one. */
  columns: readonly Column[]
  /** The key of the column whose settings are being filled in, and which the inspector looks at. */
  chosenColumn: number
  /** The processors of the next run, in their order. */
  steps: readonly ProcessorStep[]
  /** The saved pipeline that they were opened from or saved as. */
  pipelineId?: string | null | undefined
  /** The key of the step or column that comes next. */
  nextKey: number
}

/** What a person meets first: the guide's own words, ready to run. */
export const FIRST_TAB: WorkbenchTab = {
  key: 1,
  name: null,
  system: 'You are a helpful assistant.',
  human: 'Tell me a story about space exploration.',
  columns: [INITIAL_COLUMN],
  chosenColumn: INITIAL_COLUMN.key,
  steps: [],
  nextKey: INITIAL_COLUMN.key + 1
}

/** What is wrong with a message, and the way out; null where nothing is. */
export function humanIssue({ human }: Conversation): string | null {
  return human.trim() === '' ? 'Write what the model is asked.' : null
}

/** What the names of the Workbench's slots begin with. */
export const WORKBENCH_SLOTS = 'workbench-'

/** The slot that a column's run is shown in. */
export function slotOfColumn(tab: Pick<WorkbenchTab, 'key'>, column: Pick<Column, 'key'>): string {
  return `${WORKBENCH_SLOTS}${tab.key}-${column.key}`
}

/** The slots of all of a tab's columns. */
export function slotsOf(tab: WorkbenchTab): string[] {
  return tab.columns.map((column) => slotOfColumn(tab, column))
}

/** The column that is filled in and inspected. */
export function chosenColumn({ columns, chosenColumn }: WorkbenchTab): Column {
  return columns.find(({ key }) => key === chosenColumn) ?? columns[0] ?? INITIAL_COLUMN
}

/** The longest title that is made of a message: more is never in sight. */
const TITLE_LENGTH = 60

/** What the tab is called: its name, or how its message begins. */
export function titleOf({ name, human }: Pick<WorkbenchTab, 'name' | 'human'>): string {
  const line = human.trimStart().slice(0, TITLE_LENGTH).split('\n', 1)[0]?.trim()
  return name ?? (line || 'New tab')
}
