import { DropdownMenu } from 'radix-ui'
import { type ReactNode, useRef } from 'react'
import styles from './choice-menu.module.css'

interface MenuAction {
  label: string
  perform: () => void
  /** It puts the focus somewhere itself: it does not go back to the menu's button then. */
  takesFocus?: boolean
}

interface ActionMenuProps {
  /** What the menu is about, for assistive technology. */
  label: string
  actions: readonly MenuAction[]
  /** The button that opens the menu. */
  children: ReactNode
}

/** A button that opens a menu of things to do. Not modal: the page behind it stays as it is. */
export function ActionMenu({ label, actions, children }: ActionMenuProps) {
  const isFocusTaken = useRef(false)
  const perform = (action: MenuAction) => {
    isFocusTaken.current = action.takesFocus ?? false
    action.perform()
  }
  const onCloseAutoFocus = (event: Event) => {
    if (isFocusTaken.current) event.preventDefault()
    isFocusTaken.current = false
  }
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
          onCloseAutoFocus={onCloseAutoFocus}
        >
          {actions.map((action) => (
            <DropdownMenu.Item key={action.label} className={styles.item} onSelect={() => perform(action)}>
              {action.label}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
