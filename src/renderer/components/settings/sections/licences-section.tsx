import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppState } from '../../../store/use-app-state'
import type { SectionProps } from '../section-props'
import { ViewHeading } from '../view-heading'
import styles from './sections.module.css'

/** Whose work the app is made of, on which terms. */
export function LicencesSection({ actions: { facts } }: SectionProps) {
  const { t } = useTranslation('privacy')
  const packages = useAppState((state) => state.facts.packages)
  const { readPackages } = facts
  useEffect(readPackages, [readPackages])
  return (
    <section className={styles.section} aria-labelledby="licences-title">
      <ViewHeading id="licences-title" title={t('licences.title')} />
      {packages && (
        <>
          <p>{t('licences.introduction', { count: packages.length })}</p>
          <ul className={styles.packages}>
            {packages.map(({ name, version, licence, text }) => (
              <li key={`${name} ${version}`}>
                <details>
                  <summary>
                    {name} {version} <span className={styles.licence}>{licence}</span>
                  </summary>
                  <pre className={styles.text}>{text === '' ? t('licences.noText') : text}</pre>
                </details>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
