import { z } from 'zod'
import { LANGUAGE_CHOICES } from './language'
import { DEFAULT_NETWORK_SETTINGS, networkSettingsSchema } from './network-settings'
import { DEFAULT_INSPECTOR, DEFAULT_RUN_LIMITS, INSPECTOR_PARTS, INSPECTOR_WIDTHS } from './plain-values'
import { runLimitsSchema } from './run-request'

const languageSchema = z.enum(LANGUAGE_CHOICES)

export const themeSchema = z.enum(['system', 'light', 'dark'])
export type Theme = z.infer<typeof themeSchema>

/** How a reply's text is shown: as it came, or read as Markdown. */
const textViewSchema = z.enum(['plain', 'markdown'])
export type TextView = z.infer<typeof textViewSchema>
const inspectorSchema = z.object({
  part: z.enum(INSPECTOR_PARTS).catch(DEFAULT_INSPECTOR.part),
  widthPx: z.number().int().min(INSPECTOR_WIDTHS.least).max(INSPECTOR_WIDTHS.most).catch(DEFAULT_INSPECTOR.widthPx),
  /** Whether every run of the Workbench is traced, also while the inspector is closed. */
  recordsAlways: z.boolean()
})
export type InspectorSettings = z.output<typeof inspectorSchema>

/** What a person has chosen, apart from secrets. Each field has a default, so that an older file still loads. */
export const settingsSchema = z.object({
  theme: themeSchema.default('system'),
  language: languageSchema.default('system'),
  /** The view that was chosen last; a reading that nobody has switched follows it. */
  textView: textViewSchema.default('plain'),
  /** Whether formulas are shown as such where a text is shown as Markdown. */
  math: z.boolean().default(false),
  /** Changed by `network:save`, which checks it. */
  network: networkSettingsSchema.default(DEFAULT_NETWORK_SETTINGS),
  /** Those of every run that names none of its own. */
  limits: runLimitsSchema.default(DEFAULT_RUN_LIMITS),
  /** Whether LangChain's tracing variables of the environment count. Holds from the next start on. */
  tracing: z.boolean().default(false),
  /** Whether the system tells of a long run that ends while the window is in the background. */
  notifications: z.boolean().default(true),
  /** Whether a screen reader hears a text while it streams, by whole sentences. */
  hearSentences: z.boolean().default(false),
  /** Whether the app may ask its release feed for newer versions. */
  updates: z.boolean().default(false),
  inspector: inspectorSchema.default(DEFAULT_INSPECTOR)
})
export type Settings = z.output<typeof settingsSchema>

export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({})

/** A change of some settings. */
export const settingsChangeSchema = z.strictObject({
  theme: themeSchema.optional(),
  language: languageSchema.optional(),
  textView: textViewSchema.optional(),
  math: z.boolean().optional(),
  limits: runLimitsSchema.optional(),
  tracing: z.boolean().optional(),
  notifications: z.boolean().optional(),
  hearSentences: z.boolean().optional(),
  updates: z.boolean().optional(),
  inspector: inspectorSchema.optional()
})
export type SettingsChange = z.input<typeof settingsChangeSchema>
