import { expect, test } from 'vitest'
import { parseMissingLibraries } from '../../../scripts/setup/linux-libraries.mjs'

test('reads the libraries that ldd did not find, each once', () => {
  const output = [
    '\tlinux-vdso.so.1 (0x00007ffd2a5e4000)',
    '\tlibnss3.so => not found',
    '\tlibgtk-3.so.0 => not found',
    '\tlibffmpeg.so => /opt/electron/libffmpeg.so (0x00007f5b1e000000)',
    '\tlibnss3.so => not found',
    '\t/lib64/ld-linux-x86-64.so.2 (0x00007f5b1f000000)'
  ].join('\n')
  expect(parseMissingLibraries(output)).toEqual(['libnss3.so', 'libgtk-3.so.0'])
})

test('finds nothing missing where everything is found', () => {
  expect(parseMissingLibraries('\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f5b1e000000)\n')).toEqual([])
})
