export const AZURE_HOST = 'openai.azure.com'

/** Hosts of Azure's web pages, where people copy from. */
const PAGES = /^(portal\.azure\.com|(oai|ai)\.azure\.com|ml\.azure\.com)$/

/** The two parts of the host's name in the wrong order, run together, or under the wrong top-level domain. */
const WRONG_FORM =
  /^(?!(api|platform|chat|www|help)\.openai\.com$)(?<resource>[a-z0-9-]+)\.(azure\.openai\.(com|net)|openai\.azure\.(net|org)|azure-?openai\.(com|net)|openai-?azure\.(com|net)|openai\.com)$/

/** Hosts at which Azure answers: the public cloud, and those of governments and of China. */
const RIGHT_FORM =
  /(^|\.)(openai\.azure\.(com|us|cn)|cognitiveservices\.azure\.(com|us|cn)|services\.ai\.azure\.com|api\.cognitive\.microsoft\.com)$/

/** Whether a host is one of Azure's, so that the key belongs in `api-key`. */
export function isAzureHost(hostname: string): boolean {
  return RIGHT_FORM.test(hostname) || WRONG_FORM.test(hostname)
}

/** Puts the host of an Azure endpoint right, and the scheme: Azure answers over https alone. */
export function repairAzureHost(url: URL, repairs: string[]): void {
  const resource = WRONG_FORM.exec(url.hostname)?.groups?.['resource']
  if (resource) {
    repairs.push(`The host was put right: ${url.hostname} is written ${resource}.${AZURE_HOST}.`)
    url.hostname = `${resource}.${AZURE_HOST}`
  }
  if (RIGHT_FORM.test(url.hostname) && url.protocol === 'http:') {
    url.protocol = 'https:'
    repairs.push('http was changed to https: Azure answers over https alone.')
  }
}

/** Says that an address is that of a web page of Azure; null where it is not. */
export function complainOfAzurePage(hostname: string): string | null {
  if (!PAGES.test(hostname)) return null
  return `${hostname} is a web page of Azure. The endpoint is on it, under “Keys and Endpoint”: it looks like https://my-resource.${AZURE_HOST}.`
}
