import { app } from './app'
import { examples } from './examples'
import { history } from './history'
import { inspector } from './inspector'
import { palette } from './palette'
import { privacy } from './privacy'
import { processors } from './processors'
import { run } from './run'
import { settings } from './settings'
import { stream } from './stream'
import { workbench } from './workbench'

/** What the window says, by page or part. Its keys are those of every language. */
export const en = {
  app,
  examples,
  history,
  inspector,
  palette,
  privacy,
  processors,
  run,
  settings,
  stream,
  workbench
} as const
