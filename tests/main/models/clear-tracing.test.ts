import { expect, it } from 'vitest'
import { clearTracing } from '../../../src/main/models/clear-tracing'

it('takes out all that would trace or reroute, and nothing else', () => {
  const environment: Record<string, string | undefined> = {
    LANGSMITH_TRACING: 'true',
    LANGSMITH_API_KEY: 'k',
    LANGSMITH_GATEWAY: 'https://gateway.example',
    LANGCHAIN_TRACING_V2: 'true',
    LANGCHAIN_VERBOSE: 'true',
    OPENAI_API_KEY: 'k',
    MY_LANGCHAIN_NOTES: 'stay'
  }
  clearTracing(environment)
  expect(environment).toEqual({ OPENAI_API_KEY: 'k', MY_LANGCHAIN_NOTES: 'stay' })
})
