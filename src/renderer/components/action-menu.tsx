import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import styles from './choice-menu.module.css'

interface ActionMenuProps {
  /** What the menu is about, for assistive technology. */
  label: string
  actions: readonly { label: string; perform: () => void }[]
  /** The button that opens the menu. */
  children: ReactNode
}

/** A button that opens a menu of things to do. Not modal: the page behind it stays as it is. */
export function ActionMenu({ label, actions, children }: ActionMenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{children}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className={styles.menu}
          align="end"
          sideOffset={4}
          collisionPadding={8}
          aria-label={label}
        >
          {actions.map((action) => (
            <DropdownMenu.Item key={action.label} className={styles.item} onSelect={action.perform}>
              {action.label}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
