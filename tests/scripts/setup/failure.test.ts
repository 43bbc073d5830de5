import { expect, test } from 'vitest'
import { explainFailure, telltaleLine } from '../../../scripts/setup/failure.mjs'

test.each([
  [
    'npm error code ENOTFOUND\nnpm error network request failed, reason: getaddrinfo ENOTFOUND registry.test',
    'network'
  ],
  ['npm error code EAI_AGAIN\nnpm error errno EAI_AGAIN\nnpm error request failed', 'network'],
  ["npm error code ENOSPC\nnpm error nospc ENOSPC: no space left on device, write '/x'", 'disk is full'],
  ["npm error code EACCES\nnpm error Error: EACCES: permission denied, mkdir '/x'", 'may not be written'],
  ["npm error code EROFS\nnpm error EROFS: read-only file system, open '/x'", 'read-only'],
  ['npm error code EUSAGE\nnpm error `npm ci` can only install packages when in sync', 'disagree'],
  ['npm error code EINTEGRITY\nnpm error sha512-a integrity checksum failed, EINTEGRITY', 'npm cache verify'],
  ['Err:1 http://deb.test/debian\n  Temporary failure resolving deb.test', 'network'],
  ['TypeError: fetch failed\n    at node:internal/deps/undici', 'network'],
  ['npm error code SELF_SIGNED_CERT_IN_CHAIN\nnpm error self-signed certificate', 'NODE_EXTRA_CA_CERTS']
])('%j: %s', (output, wayOut) => {
  const explanation = explainFailure(output)
  expect(explanation).toContain(wayOut)
  expect(explanation).not.toContain('\n')
})

test('names the file of a refusal by the operating system', () => {
  const error = Object.assign(new Error("EACCES: permission denied, open '/opt/x'"), {
    code: 'EACCES',
    syscall: 'open'
  })
  expect(explainFailure(error)).toMatch(/may not be written.*'\/opt\/x'/)
})

test('tells no password of an address', () => {
  const output =
    'TypeError: Request cannot be constructed from a URL that includes credentials: http://me:canary-1@mirror.test/v1'
  expect(telltaleLine(output)).toMatch(/http:\/\/\[redacted\]@mirror\.test\/v1$/)
  const error = Object.assign(new Error('connect ECONNREFUSED https://canary-1@mirror.test'), { code: 'ECONNREFUSED' })
  expect(explainFailure(error)).not.toContain('canary-1')
})

test('shows what it does not know as it came', () => {
  expect(explainFailure('\nnpm error code E418\nnpm error the registry is a teapot\n')).toBe('the registry is a teapot')
  expect(telltaleLine('')).toBe('it gave no reason')
})
