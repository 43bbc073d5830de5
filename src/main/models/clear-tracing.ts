/**
 * Takes LangChain's tracing and gateway variables out of an environment, before anything of LangChain is imported: left
 * in, they would send every conversation to a tracing service, or reroute the requests with their key.
 *
 * @returns what was taken out, to be put back where a person has turned tracing on
 */
export function clearTracing(environment: Record<string, string | undefined>): Record<string, string | undefined> {
  const taken: Record<string, string | undefined> = {}
  for (const name of Object.keys(environment)) {
    if (!/^(LANGSMITH|LANGCHAIN)_/i.test(name)) continue
    taken[name] = environment[name]
    delete environment[name]
  }
  return taken
}
