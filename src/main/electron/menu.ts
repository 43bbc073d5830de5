import { Menu } from 'electron'
import { type MenuOptions, menuTemplate } from './menu-template'

/** Sets the application's menu. On Linux and Windows it shows itself with the Alt key. */
export function setApplicationMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)))
}
