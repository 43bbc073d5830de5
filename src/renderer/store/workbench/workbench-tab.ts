import { type Column, INITIAL_COLUMN } from './column'
import type { ProcessorStep } from './processor-step'

/** A message that went before, as it is being filled in. */
export interface Turn {
  /** Tells it from the others of its tab. */
  key: number
  role: 'human' | 'assistant'
  content: string
}

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
  /** What went before the message, in its order. */
  turns: readonly Turn[]
  /** At least one. */
  columns: readonly Column[]
  /** The key of the column whose settings are being filled in, and which the inspector looks at. */
  chosenColumn: number
  /** The key of the column that the others are compared with. */
  baseColumn: number
  /** Whether the columns show how their texts differ from that one's. */
  isComparing: boolean
  /** The processors of the next run, in their order. */
  steps: readonly ProcessorStep[]
  /** The saved pipeline that they were opened from or saved as. */
  pipelineId?: string | null | undefined
  /** The key of the step, column or turn that comes next. */
  nextKey: number
}

/** What a person meets first: the guide's own words, ready to run. */
export const FIRST_TAB: WorkbenchTab = {
  key: 1,
  name: null,
  system: 'You are a helpful assistant.',
  human: 'Tell me a story about space exploration.',
  turns: [],
  columns: [INITIAL_COLUMN],
  chosenColumn: INITIAL_COLUMN.key,
  baseColumn: INITIAL_COLUMN.key,
  isComparing: false,
  steps: [],
  nextKey: INITIAL_COLUMN.key + 1
}

/** Whether there is nothing to ask yet. */
export function lacksMessage({ human }: Conversation): boolean {
  return human.trim() === ''
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

/** The column that the others are compared with. */
export function baseColumn({ columns, baseColumn }: WorkbenchTab): Column {
  return columns.find(({ key }) => key === baseColumn) ?? columns[0] ?? INITIAL_COLUMN
}

/** The longest title that is made of a message: more is never in sight. */
const TITLE_LENGTH = 60

/** What the tab is called: its name, or how its message begins; null where there is neither. */
export function titleOf({ name, human }: Pick<WorkbenchTab, 'name' | 'human'>): string | null {
  const line = human.trimStart().slice(0, TITLE_LENGTH).split('\n', 1)[0]?.trim()
  return name ?? (line || null)
}
