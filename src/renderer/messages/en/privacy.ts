export const privacy = {
  contacts: {
    title: 'Where requests went',
    explanation:
      'Every host that Streamscope has sent a request to since it started. It talks to the provider that you run, check or list the models of, when you do; and beyond that only where you look for local servers, or have allowed tracing or the look for new versions. The built-in model needs no network. The list is kept nowhere.',
    none: 'Nobody so far.',
    host: 'Host',
    why: 'Why',
    requests: 'Requests',
    last: 'Last',
    byWayOf: 'by way of {{proxy}}',
    copy: 'Copy the list',
    purpose: {
      run: 'Run',
      check: 'Connection check',
      models: 'List of models',
      'local-servers': 'Look for local servers',
      tracing: 'LangChain’s tracing',
      updates: 'Look for a new version'
    }
  },
  updates: {
    title: 'Updates',
    version: 'This is Streamscope {{version}}.',
    none: 'This build knows no release feed, so it looks for nothing. Get new versions where you got this one.',
    managed: 'The package manager of this system installed Streamscope and upgrades it. Nothing is downloaded here.',
    allow: 'Look for new versions',
    allowHint:
      'Off: nobody is asked. On: once a day, and never while a run is under way, the release feed is asked which version is the newest. Nothing about you is sent.',
    check: 'Look now',
    busy: 'Under way…',
    upToDate: 'This is the newest version. Last looked at {{time}}.',
    newer: 'Streamscope {{version}} is there.',
    download: 'Download it',
    verified:
      'Downloaded and verified: {{file}}. Install it when it suits you; what runs now goes on until you close Streamscope.'
  },
  licences: {
    title: 'Licences',
    introduction: 'What others have written and Streamscope is made of: {{count}} packages.',
    noText: 'The package holds no licence text of its own.'
  }
} as const
