import type { Locator, Page } from 'playwright/test'
import type { ChatCompletionsServer } from '../helpers/chat-completions-server'
import { chooseProvider } from './examples-page'
import type { LaunchedApp, LaunchOptions } from './fixtures'

/** The Workbench, with a server of the test's own as its provider. */
export interface MarkdownPage extends LaunchedApp {
  status: Locator
  article: Locator
  /** The text alone. */
  text: Locator
  run: Locator
}

export async function openMarkdownPage(
  launch: (options?: LaunchOptions) => Promise<LaunchedApp>,
  server: ChatCompletionsServer
): Promise<MarkdownPage> {
  const launched = await launch({ environment: { OPENAI_BASE_URL: server.baseUrl } })
  const { page } = launched
  await page.getByRole('link', { name: 'Workbench' }).click()
  await chooseProvider(page, 'OpenAI-compatible')
  await page.getByLabel('Human message').fill('Write Markdown.')
  const article = page.getByRole('article', { name: 'Reply text' })
  return {
    ...launched,
    article,
    text: article.locator('[dir=auto]'),
    status: page.getByRole('main').getByRole('status'),
    run: page.getByRole('button', { name: 'Run', exact: true })
  }
}

export function chooseView(page: Page, view: 'Plain' | 'Markdown' | 'Formulas'): Promise<void> {
  return page.getByRole('group', { name: 'Text view' }).getByRole('button', { name: view }).click()
}
