import { type RefObject, useEffect, useRef } from 'react'
import type { ProfileForm } from '../../../store/settings/profile-form'

/** After a save that was refused, puts the focus on the first field that has to be corrected. */
export function useFirstIssue(
  container: RefObject<HTMLElement | null>,
  form: Pick<ProfileForm, 'isSaving' | 'issues'>
) {
  const wasSaving = useRef(form.isSaving)
  useEffect(() => {
    const hasEnded = wasSaving.current && !form.isSaving
    wasSaving.current = form.isSaving
    if (hasEnded && form.issues.length > 0) container.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [container, form])
}
