import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact } from '../../../../shared/contact'
import { useAppState } from '../../../store/use-app-state'
import { CopyButton } from '../../copy-button'
import type { FactActions } from '../settings-actions'
import styles from './sections.module.css'

/** Whom the app has talked to since it started, and why. */
export function ContactList({ facts }: { facts: FactActions }) {
  const { t, i18n } = useTranslation('privacy')
  const contacts = useAppState((state) => state.facts.contacts)
  const { readContacts } = facts
  useEffect(readContacts, [readContacts])
  const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'medium', hourCycle: 'h23' })
  const cellsOf = ({ host, purpose, count, lastAt, proxy }: Contact) => [
    proxy === null ? host : `${host} (${t('contacts.byWayOf', { proxy })})`,
    t(`contacts.purpose.${purpose}`),
    String(count),
    time.format(new Date(lastAt))
  ]
  const headings = [t('contacts.host'), t('contacts.why'), t('contacts.requests'), t('contacts.last')]
  const asText = () => [headings, ...contacts.map(cellsOf)].map((cells) => cells.join('\t')).join('\n')
  return (
    <section className={styles.part} aria-labelledby="contacts-title">
      <h3 id="contacts-title" className={styles.title}>
        {t('contacts.title')}
      </h3>
      <p>{t('contacts.explanation')}</p>
      {contacts.length === 0 && <p>{t('contacts.none')}</p>}
      {contacts.length > 0 && (
        <>
          <table className={styles.table} aria-labelledby="contacts-title">
            <thead>
              <tr>
                {headings.map((heading) => (
                  <th key={heading} scope="col">
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {contacts.map((contact) => (
                <ContactRow key={`${contact.purpose} ${contact.host}`} cells={cellsOf(contact)} />
              ))}
            </tbody>
          </table>
          <div>
            <CopyButton label={t('contacts.copy')} read={asText} />
          </div>
        </>
      )}
    </section>
  )
}

function ContactRow({ cells: [host, ...others] }: { cells: readonly string[] }) {
  const [purpose, count, last] = others
  return (
    <tr>
      <th scope="row">{host}</th>
      <td>{purpose}</td>
      <td>{count}</td>
      <td>{last}</td>
    </tr>
  )
}
