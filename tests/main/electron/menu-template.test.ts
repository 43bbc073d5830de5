import type { MenuItemConstructorOptions } from 'electron'
import { expect, test } from 'vitest'
import { type MenuOptions, menuTemplate } from '../../../src/main/electron/menu-template'
import { COMMANDS, type Command } from '../../../src/shared/commands'
import { LANGUAGES } from '../../../src/shared/language'

function drawMenu(options: Partial<MenuOptions> = {}) {
  const performed: Command[] = []
  const menus = menuTemplate({
    language: 'en',
    platform: 'linux',
    isDevelopment: false,
    perform: (command) => performed.push(command),
    ...options
  })
  const items = menus.flatMap(({ submenu }) => submenu as MenuItemConstructorOptions[])
  return { menus, items, performed }
}

const click = (item: MenuItemConstructorOptions) => item.click?.(undefined as never, undefined, undefined as never)

for (const platform of ['linux', 'win32', 'darwin'] as const) {
  test(`every command is in the menu and works, on ${platform}`, () => {
    const { items, performed } = drawMenu({ platform })
    items.forEach(click)
    expect([...new Set(performed)].sort()).toEqual([...COMMANDS].sort())
  })

  test(`no shortcut is given twice, on ${platform}`, () => {
    const keys = drawMenu({ platform }).items.flatMap(({ accelerator }) => accelerator ?? [])
    expect(keys).toContain('CmdOrCtrl+K')
    expect(new Set(keys).size).toBe(keys.length)
  })
}

test('macOS has the menu of the application first, with its own way to the settings', () => {
  const { menus } = drawMenu({ platform: 'darwin' })
  expect(menus[0]?.label).toBe('Streamscope')
  expect(menus[0]?.submenu).toContainEqual(expect.objectContaining({ accelerator: 'Cmd+,' }))
})

test('developer tools are there only where the app is developed', () => {
  const has = (isDevelopment: boolean) =>
    drawMenu({ isDevelopment }).items.some((item) => item.role === 'toggleDevTools')
  expect([has(true), has(false)]).toEqual([true, false])
})

test('no word of one language is left in the other', () => {
  const [english, german] = LANGUAGES.map((language) => {
    const { menus, items } = drawMenu({ language, platform: 'darwin', isDevelopment: true })
    return [...menus, ...items].map(({ label }) => label).filter((label) => label !== undefined)
  })
  const same = english?.filter((label, place) => label === german?.[place])
  expect(same).toEqual(['Streamscope'])
})
