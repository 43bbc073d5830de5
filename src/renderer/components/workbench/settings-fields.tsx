import { useTranslation } from 'react-i18next'
import { useAppState } from '../../store/use-app-state'
import type { CheckedField, ColumnSettings } from '../../store/workbench/column'
import { TextField } from '../form/text-field'
import { MessageField } from './message-field'
import styles from './request-form.module.css'

interface SettingsFieldsProps {
  column: ColumnSettings
  issue: (field: CheckedField) => string | null
  set: (part: Partial<ColumnSettings>) => void
}

/** How the model is to choose its words, and where its reply ends. */
export function SettingsFields({ column, issue, set }: SettingsFieldsProps) {
  const { t } = useTranslation('workbench')
  const isTemperatureRefused = useAppState((state) =>
    state.profiles.some(({ profile }) => profile.id === column.profileId && profile.rules.refusesTemperature)
  )
  return (
    <>
      <div className={styles.pair}>
        <TextField
          label={t('request.temperature')}
          value={column.temperature}
          hint={isTemperatureRefused ? t('request.temperatureRefused') : null}
          issue={issue('temperature')}
          onChange={(temperature) => set({ temperature })}
        />
        <TextField
          label={t('request.seed')}
          note={t('request.optional')}
          inputMode="numeric"
          value={column.seed}
          issue={issue('seed')}
          onChange={(seed) => set({ seed })}
        />
      </div>
      <TextField
        label={t('request.maxTokens')}
        note={t('request.optional')}
        inputMode="numeric"
        value={column.maxTokens}
        issue={issue('maxTokens')}
        onChange={(maxTokens) => set({ maxTokens })}
      />
      <MessageField
        label={t('request.stop')}
        note={t('request.optional')}
        hint={t('request.stopHint')}
        rows={2}
        value={column.stop}
        issue={issue('stop')}
        onChange={(stop) => set({ stop })}
      />
    </>
  )
}
