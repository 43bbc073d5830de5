/**
 * Takes LangChain's tracing and gateway variables out of an environment, before anything of LangChain is imported: left
 * in, they would send every conversation to a tracing service, or reroute the requests with their key.
 */
export function clearTracing(environment: Record<string, string | undefined>): void {
  for (const name of Object.keys(environment)) {
    if (/^(LANGSMITH|LANGCHAIN)_/i.test(name)) delete environment[name]
  }
}
