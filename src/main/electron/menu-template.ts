import type { MenuItemConstructorOptions } from 'electron'
import { COMMAND_WORDS, type Command } from '../../shared/commands'
import type { Language } from '../../shared/language'
import { SHORTCUTS } from '../../shared/shortcuts'
import { NATIVE_WORDS, type NativeWords } from './native-words'

export interface MenuOptions {
  language: Language
  platform: NodeJS.Platform
  /** Developer tools stand only where the app is developed. */
  isDevelopment: boolean
  /** Performs a command in the window. */
  perform(command: Command): void
}

type Item = MenuItemConstructorOptions
type Role = keyof NativeWords['roles']

const SEPARATOR: Item = { type: 'separator' }

/** The application's menu: what the system expects in it, and every command of the palette, with the same shortcuts. */
export function menuTemplate({ language, platform, isDevelopment, perform }: MenuOptions): Item[] {
  const words = NATIVE_WORDS[language]
  const isMac = platform === 'darwin'
  const role = (name: Role): Item => ({ role: name, label: words.roles[name] })
  const command = (name: Command): Item => ({
    label: COMMAND_WORDS[language][name],
    ...acceleratorOf(name),
    click: () => perform(name)
  })
  const menu = (name: keyof NativeWords['menu'], items: Item[]): Item => ({ label: words.menu[name], submenu: items })
  return [
    ...(isMac ? [{ label: 'Streamscope', submenu: macItems(role, command) }] : []),
    menu('file', [command('addProvider'), SEPARATOR, role('close'), ...(isMac ? [] : [role('quit')])]),
    menu('edit', [
      ...[role('undo'), role('redo'), SEPARATOR],
      ...[role('cut'), role('copy'), role('paste'), role('selectAll')]
    ]),
    menu('view', [
      ...(isDevelopment ? [role('reload'), role('toggleDevTools'), SEPARATOR] : []),
      ...[role('resetZoom'), role('zoomIn'), role('zoomOut'), SEPARATOR, role('togglefullscreen')]
    ]),
    menu('go', [
      ...[command('openExamples'), command('openWorkbench'), command('openHistory'), command('openSettings')],
      ...[SEPARATOR, command('openPalette')]
    ]),
    menu('run', [
      ...[command('runBoth'), command('runStory'), command('runUppercase'), command('runWorkbench')],
      ...[SEPARATOR, { ...command('openTab'), registerAccelerator: false }],
      ...[SEPARATOR, command('stop')]
    ]),
    { ...menu('window', [role('minimize'), ...(isMac ? [role('zoom'), role('front')] : [])]), role: 'windowMenu' },
    { ...menu('help', [command('openShortcuts')]), role: 'help' }
  ]
}

function macItems(role: (name: Role) => Item, command: (name: Command) => Item): Item[] {
  return [
    ...[role('about'), SEPARATOR, { ...command('openSettings'), accelerator: 'Cmd+,' }, SEPARATOR],
    ...[role('services'), SEPARATOR, role('hide'), role('hideOthers'), role('unhide'), SEPARATOR, role('quit')]
  ]
}

/** A shortcut without Ctrl or Cmd is left to the page: in a menu it would be taken from every field that is typed in. */
function acceleratorOf(command: Command): { accelerator?: string } {
  const keys = Object.entries(SHORTCUTS).find(([id]) => id === command)?.[1].keys
  return keys?.startsWith('Mod+') ? { accelerator: keys.replace('Mod', 'CmdOrCtrl') } : {}
}
