/** What stands under the options in each help. From a checkout, every command goes through npm. */
export const PROGRAM_HELP = `
From a checkout, put "npm run --silent streamscope --" where this says streamscope.

Examples:
  streamscope examples
  streamscope run --prompt "Tell me a story about space exploration."
  streamscope run --help

Keys come from the environment, never from an option:
  azure        AZURE_OPENAI_API_KEY, AZURE_OPENAI_ENDPOINT,
               AZURE_OPENAI_DEPLOYMENT_NAME, AZURE_OPENAI_API_VERSION
  openai       OPENAI_API_KEY
  compatible   OPENAI_API_KEY, where the server asks for one

Exit status: 0 complete, 1 failed or incomplete, 2 wrong usage, 130 stopped with Ctrl-C.`

export const EXAMPLES_HELP = `
Examples:
  streamscope examples
  streamscope examples --seed 7
  streamscope examples --provider azure`

export const RUN_HELP = `
The text goes to the standard output, everything else to the standard error.

A processor's options follow a colon, with ; between them: NAME=VALUE, or the value of
the first alone. \\, and \\; are a comma and a semicolon. See: streamscope processors

A pipeline is saved and exported in the Workbench, or written by hand:
  {"version": 1, "name": "Clean", "steps": [{"name": "redact"}, {"name": "limit", "count": 500}]}
"isOff": true keeps a step out.

Examples:
  streamscope run --prompt "Tell me a story about space exploration."
  streamscope run --prompt "Write one sentence about programming." --processors uppercase
  streamscope run --prompt "Merhaba de." --processors uppercase:tr
  streamscope run --prompt "Tell me a story." --processors "replace:from=star;to=moon,limit:50;unit=words"
  streamscope run --prompt "Tell me a story." --pipeline ./clean.json
  streamscope run --provider openai --model gpt-4o-mini --prompt "Say hello."
  streamscope run --provider compatible --base-url http://127.0.0.1:11434/v1 --model llama3.2 --prompt "Say hello."
  streamscope run --prompt "Tell me a story." --max-tokens 60 --stop "The end"
  streamscope run --prompt "Say hello." --json`

export const PROCESSORS_HELP = `
Examples:
  streamscope processors
  streamscope processors replace
  streamscope processors json --json`

export const CHECK_HELP = `
Address, proxy, certificate, key, model, first token, finish reason, usage, and whether Stop
closes the connection; it ends at the first step that fails, and says what helps.
It sends one short request twice, which costs a handful of tokens.

A proxy comes from HTTPS_PROXY or HTTP_PROXY (with NO_PROXY), further certificate authorities
from NODE_EXTRA_CA_CERTS.

Examples:
  streamscope check --provider azure
  streamscope check --provider compatible --base-url http://127.0.0.1:11434/v1 --model llama3.2
  streamscope check --provider openai --json`
