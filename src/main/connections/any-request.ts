import { DEFAULT_RUN_LIMITS } from '../../shared/plain-values'
import { DEFAULT_TEMPERATURE } from '../../shared/run-request'

/** What a request says that wants nothing special of a profile. */
export const ANY_REQUEST = { temperature: DEFAULT_TEMPERATURE, limits: DEFAULT_RUN_LIMITS }
