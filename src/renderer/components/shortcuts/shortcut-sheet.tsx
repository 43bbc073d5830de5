import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { SHORTCUT_PLACES, shortcutsOf } from '../../../shared/shortcuts'
import { Button } from '../button'
import { Layer } from '../layer'
import { Keys } from './keys'
import styles from './shortcut-sheet.module.css'

/** Every shortcut, by where it works. */
export function ShortcutSheet({ close }: { close: () => void }) {
  const { t } = useTranslation('palette')
  return (
    <Layer label={t('sheet.title')} close={close}>
      <header className={styles.header}>
        <h2 className={styles.title}>{t('sheet.title')}</h2>
        <Button kind="quiet" aria-label={t('close')} onClick={close}>
          <X aria-hidden="true" size={16} />
        </Button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
      <section className={styles.places} tabIndex={0} aria-label={t('sheet.title')}>
        {SHORTCUT_PLACES.map((place) => (
          <section key={place} aria-labelledby={`shortcuts-${place}`}>
            <h3 id={`shortcuts-${place}`} className={styles.place}>
              {t(`sheet.places.${place}`)}
            </h3>
            <dl>
              {shortcutsOf(place).map((id) => (
                <div key={id} className={styles.row}>
                  <dt>{t(`sheet.${id}`)}</dt>
                  <dd>
                    <Keys shortcut={id} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </section>
    </Layer>
  )
}
