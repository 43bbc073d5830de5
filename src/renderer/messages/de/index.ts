import type { en } from '../en'
import type { Translation } from '../translation'
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

/** The same in German. */
export const de = {
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
} satisfies Translation<typeof en>
