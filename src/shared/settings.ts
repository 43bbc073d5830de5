import { z } from 'zod'

export const themeSchema = z.enum(['system', 'light', 'dark'])
export type Theme = z.infer<typeof themeSchema>

/** What a person has chosen, apart from secrets. Each field has a default, so that an older file still loads. */
export const settingsSchema = z.object({
  theme: themeSchema.default('system')
})
export type Settings = z.output<typeof settingsSchema>

export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({})

/** A change of some settings. */
export const settingsChangeSchema = z.strictObject({ theme: themeSchema.optional() })
export type SettingsChange = z.infer<typeof settingsChangeSchema>
