export const settings = {
  title: 'Settings',
  optional: 'optional',
  dismiss: 'Dismiss',
  undo: 'Undo',
  sections: {
    providers: 'Providers',
    network: 'Network',
    limits: 'Limits',
    appearance: 'Appearance',
    privacy: 'Data and privacy',
    updates: 'Updates',
    licences: 'Licences'
  },
  leave: {
    question: 'Save the changes?',
    network: 'The network settings have changes that are not saved.',
    named: '“{{name}}” has changes that are not saved.',
    new: 'The new provider has changes that are not saved.',
    discard: 'Discard',
    stay: 'Keep editing'
  },
  save: {
    command: 'Save',
    discard: 'Discard changes',
    saving: 'Saving…',
    dirty: 'Not saved yet',
    saved: 'Saved'
  },
  proxy: {
    label: 'Proxy',
    address: 'Address of the proxy',
    user: 'User name',
    password: 'Password',
    anotherPassword: 'Another password',
    deletePassword: 'Delete the password',
    modes: {
      app: 'As the app',
      system: "The system's",
      none: 'None',
      custom: 'Another'
    }
  },
  readiness: {
    incomplete: 'Incomplete',
    'key-missing': 'No key',
    'key-withheld': 'Key withheld',
    'key-locked': 'Keyring locked',
    'key-undecryptable': 'Key undecryptable',
    ready: 'Ready',
    untilQuit: 'Ready until you quit'
  },
  limits: {
    introduction: 'For every run from the next one on. What you change holds at once.',
    header: {
      label: 'Longest wait for an answer to begin, in seconds',
      hint: 'Then the run fails, and is tried again. Usual: {{usual}}.'
    },
    idle: {
      label: 'Longest silence in mid-stream, in seconds',
      hint: 'Without text or reasoning; signs of life do not count. What had come stays. Usual: {{usual}}.'
    },
    retries: {
      label: 'New attempts after a failed one',
      hint: 'Only before the first token, and never where a new attempt cannot help. Usual: {{usual}}.'
    },
    seconds: 'Enter a number of seconds from 1 to 3600.',
    whole: 'Enter a whole number from 0 to 10.'
  },
  network: {
    introduction:
      'Requests go through the network of this system, with its certificates. A provider can have a proxy of its own.',
    authorities: {
      label: 'File of certificate authorities',
      hint: "A PEM file of authorities to trust beside the system's, such as a company's own.",
      choose: 'Choose…',
      trusted: "Trusted beside the system's: {{subjects}}."
    }
  },
  privacy: {
    folder: {
      title: 'Data folder',
      text: 'Settings, providers, encrypted keys and the history of runs are in this folder, and nowhere else.',
      copy: 'Copy the path'
    },
    tracing: {
      title: 'Tracing',
      label: 'Let LangChain trace runs as the environment says',
      hint: 'Off: the variables LANGSMITH_… and LANGCHAIN_… are cleared at start, so that no run is sent to a tracing service. A change holds from the next start on.'
    }
  },
  profile: {
    name: 'Name',
    kind: 'Kind',
    endpoint: 'Endpoint',
    baseUrl: 'Base URL',
    deployment: 'Deployment',
    deploymentHint: 'The name that you gave it in Azure.',
    apiVersion: 'API version',
    organization: 'Organization',
    project: 'Project',
    delete: 'Delete provider',
    new: 'New provider: {{kind}}'
  },
  check: {
    title: 'Connection',
    start: 'Test connection',
    cancel: 'Cancel',
    running: 'Checking…',
    costNote: 'A check sends one short request twice and costs a handful of tokens.',
    stepsLabel: 'Steps of the check',
    states: {
      running: 'Running',
      passed: 'Passed',
      skipped: 'Skipped',
      warned: 'Warning',
      failed: 'Failed'
    },
    notTried: 'Not tried',
    notYet: 'Not yet',
    cancelledStep: 'Cancelled',
    steps: {
      address: 'Address',
      proxy: 'Proxy',
      tls: 'TLS',
      authentication: 'Authentication',
      model: 'Model',
      'first-token': 'First streamed token',
      'finish-reason': 'Finish reason',
      usage: 'Usage',
      cancellation: 'Cancellation'
    },
    cancelled: 'The check was cancelled.',
    failed: 'It does not work: {{step}} failed.',
    works: 'It works.',
    cost: 'The check cost {{tokens}} tokens and took {{took}}.',
    took: 'The check took {{took}}.',
    saveIt: 'Save it, so that runs can use it.',
    gone: 'The check is not running any more. Test again.'
  },
  further: {
    title: 'More: headers, peculiarities, prices, proxy',
    needsKey: {
      label: 'Runs need a key',
      hint: 'Off for servers that ask for none.'
    },
    keyHeader: {
      label: 'Header of the key',
      hint: 'Only where a server wants the key in another header than usual.'
    }
  },
  prices: {
    title: 'Prices',
    hint: 'What a million tokens cost. From them and the usage that the provider reports, the cost of a run is shown.',
    input: 'Price of the input',
    output: 'Price of the output',
    currency: 'Currency'
  },
  headers: {
    title: 'Extra headers',
    hint: 'Sent with every request. Not for keys: what stands here is kept as plain text.',
    name: 'Name of header {{number}}',
    value: 'Value of header {{number}}',
    remove: 'Remove header {{number}}',
    add: 'Add a header'
  },
  key: {
    label: 'Key',
    another: 'Another key',
    hint: 'Sent to {{place}} and nowhere else. Once saved it can be replaced or deleted, not read.',
    addressAbove: 'the address above',
    whereToGet: 'Where to get a key',
    delete: 'Delete the key',
    entered: {
      state: 'Entered',
      sentence: 'Not kept yet: it is saved with the provider.'
    },
    pasted: {
      state: 'Pasted',
      sentence: 'The key that you pasted is kept in memory, and is saved with the provider.'
    }
  },
  model: {
    label: 'Model',
    azureHint: 'What the deployment is made of. Some models take no temperature.',
    asking: 'Asking…',
    list: 'List models',
    any: 'Any name can be typed; the server may have a list of them.',
    offer_one: 'One model to choose from.',
    offer_other: '{{count}} models to choose from.',
    offerListed_one: 'One model to choose from, listed on {{when}}.',
    offerListed_other: '{{count}} models to choose from, listed on {{when}}.',
    anyOther: 'Any other name can be typed.'
  },
  rules: {
    title: 'Peculiarities of the server',
    finishReason: {
      label: 'Good streams may end without a finish reason',
      hint: 'The end marker alone counts as the end. Off: such a stream is called incomplete.'
    },
    streamOptions: {
      label: 'It refuses stream_options',
      hint: 'Then tokens are counted only where the server does it unasked.'
    },
    temperature: {
      label: 'It refuses a temperature',
      hint: 'None is sent.'
    },
    reasoning: {
      label: 'Reasoning is sent as',
      automatic: 'reasoning_content or reasoning, whichever comes',
      reasoning_content: 'reasoning_content alone',
      reasoning: 'reasoning alone',
      'think-tags': 'between <think> and </think> in the text'
    }
  },
  add: {
    title: 'Add a provider',
    known: 'Begin with a known one'
  },
  environment: {
    title: 'From environment variables',
    notSetUp: 'Not set up.',
    ready: 'Ready.',
    readyWith: 'Ready, with {{model}}.'
  },
  local: {
    title: 'On this computer',
    hint: 'Asks the usual ports of {{names}}, and nothing else.',
    look: 'Look for local servers',
    looking: 'Looking…',
    origin: '{{server}} answered at this address. Nothing is saved yet.',
    found: 'Servers found',
    add: 'Add',
    addAt: 'Add {{name}} at {{address}}',
    none: 'None answered.',
    answers_one: 'One server answered.',
    answers_other: '{{count}} servers answered.',
    noModels: 'names no models',
    models_one: 'one model, {{model}}',
    models_other: '{{count}} models'
  },
  paste: {
    label: 'Paste anything',
    hint: 'A full address, a curl command, lines of a .env file, or the constructor of a client. You see what was found before anything is saved; a key goes straight to where keys are kept.',
    read: 'Read it',
    nothing:
      'Nothing was found in it. Paste an address, a curl command, lines of a .env file, or the constructor of a client.',
    origin: 'Filled in from {{form}} that you pasted. Nothing is saved yet.',
    forms: {
      curl: 'a curl command',
      env: 'environment variables',
      code: 'code',
      url: 'an address',
      key: 'a key'
    }
  },
  list: {
    introduction:
      'Where runs can go, beside the built-in model. A key that you enter stays on this computer: it can be replaced and deleted, and nobody can read it back.',
    empty: 'None so far. Add one from a list, by pasting what you have, or by a look for servers on this computer.',
    import: 'Import…',
    export: 'Export…',
    noKeys: 'Files of providers hold no keys.',
    imported_one: 'One provider was imported, without keys.',
    imported_other: '{{count}} providers were imported, without keys.',
    exported: 'Exported to {{path}}, without keys.'
  },
  deleted: {
    provider: '“{{name}}” was deleted.',
    key: 'The key of “{{name}}” was deleted.',
    password: 'The password of the proxy of “{{name}}” was deleted.',
    appPassword: 'The password of the proxy was deleted.'
  },
  credential: {
    none: {
      state: 'No key',
      missing: {
        key: 'There is no key yet.',
        password: 'There is no password yet.'
      },
      unneeded: {
        key: 'There is no key, and none is needed.',
        password: 'There is no password, and none is needed.'
      }
    },
    stored: {
      state: 'Stored',
      key: 'The key is stored on this computer, encrypted by its keyring.',
      password: 'The password is stored on this computer, encrypted by its keyring.'
    },
    session: {
      state: 'Session only',
      key: 'The key is kept in memory until you quit: there is no open keyring on this computer to store it in.',
      password:
        'The password is kept in memory until you quit: there is no open keyring on this computer to store it in.'
    },
    locked: {
      state: 'Locked',
      key: 'The key is stored, but the keyring of this computer is locked. Unlock it and try again, or enter the key anew.',
      password:
        'The password is stored, but the keyring of this computer is locked. Unlock it and try again, or enter the password anew.'
    },
    undecryptable: {
      state: 'Undecryptable',
      key: 'The key is stored, but this computer can no longer decrypt it: its keyring has changed. It is kept as it is; enter the key again to replace it.',
      password:
        'The password is stored, but this computer can no longer decrypt it: its keyring has changed. It is kept as it is; enter the password again to replace it.'
    },
    environment: {
      state: 'From the environment',
      key: 'The key comes from the environment variable {{variable}}. One that you enter here takes its place.',
      password:
        'The password comes from the environment variable {{variable}}. One that you enter here takes its place.'
    },
    withheld: {
      state: 'Withheld',
      key: 'The key was entered for {{boundTo}} and is not sent to {{origin}}. If it belongs there, enter it again.',
      password:
        'The password was entered for {{boundTo}} and is not sent to {{origin}}. If it belongs there, enter it again.'
    },
    entered: 'Entered on {{date}}.'
  },
  appearance: {
    title: 'Appearance',
    theme: { label: 'Theme', system: 'As the system', light: 'Light', dark: 'Dark' },
    language: { label: 'Language', system: 'As the system' },
    notifications: {
      label: 'Tell me when a long run ends in the background',
      hint: 'By a notification of the system, for runs of more than ten seconds.'
    },
    hearing: {
      label: 'Hear the text while it streams',
      hint: 'For screen readers: whole sentences are read out as they arrive. Otherwise only the start, the end and failures are.'
    }
  }
} as const
