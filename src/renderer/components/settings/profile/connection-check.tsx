import { type RefObject, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { CHECK_STEPS, type CheckStep, type CheckStepName } from '../../../../shared/connection-check'
import { type CheckProgress, isChecking, isProfileFormDirty } from '../../../store/settings/profile-form'
import { Button } from '../../button'
import { Issue } from '../../form/field'
import { CheckRow } from './check-row'
import { outcomeSentence, stepName } from './check-words'
import styles from './connection-check.module.css'
import type { FormPartProps } from './form-part'
import editor from './profile-editor.module.css'

/** Tries what the form says, step by step, and names the cure for what fails. */
export function ConnectionCheck({ form, actions, secrets }: FormPartProps) {
  const { t } = useTranslation('settings')
  const { check, draft } = form
  const isRunning = isChecking(form)
  const result = useResultInSight(check)
  const isSaved = draft.id !== undefined && !isProfileFormDirty(form)
  return (
    <section className={editor.part} aria-labelledby="check-title">
      <h3 id="check-title" className={editor.title}>
        {t('check.title')}
      </h3>
      <div className={styles.commands}>
        <Button isUnavailable={isRunning} onClick={() => actions.form.startCheck(secrets)}>
          {t('check.start')}
        </Button>
        {isRunning && <Button onClick={actions.form.cancelCheck}>{t('check.cancel')}</Button>}
        <p className={styles.cost}>{t('check.costNote')}</p>
      </div>
      {check?.refusal && <Issue message={check.refusal} />}
      <div ref={result} className={editor.part}>
        {check && check.refusal === null && (
          <ol className={styles.steps} aria-label={t('check.stepsLabel')} aria-busy={isRunning}>
            {CHECK_STEPS.map((name) => (
              <CheckRow
                key={name}
                title={stepName(name, draft.kind)}
                step={stepOf(check, name)}
                hasEnded={check.outcome !== null}
              />
            ))}
          </ol>
        )}
        <p className={styles.outcome} role="status">
          {check?.outcome ? outcomeSentence(check.outcome, draft.kind, isSaved) : isRunning && t('check.running')}
        </p>
      </div>
    </section>
  )
}

/** Brings the steps into sight when a check begins, and again what came of them. */
function useResultInSight(check: CheckProgress | null): RefObject<HTMLDivElement | null> {
  const result = useRef<HTMLDivElement>(null)
  const moment = check && `${check.checkId} ${check.outcome !== null}`
  useEffect(() => {
    if (moment !== null) result.current?.scrollIntoView({ block: 'nearest' })
  }, [moment])
  return result
}

function stepOf({ steps }: CheckProgress, name: CheckStepName): CheckStep | null {
  return steps.find((step) => step.name === name) ?? null
}
