const BLOCK_BYTES = 512

/**
 * One regular file out of an uncompressed tar archive, as npm packs them (ustar; other entry types are skipped).
 * @param {Buffer} archive
 * @param {string} name the entry's full path, for example `package/bin/node`
 * @returns {Buffer | undefined} a view into the archive, not a copy
 */
export function readTarEntry(archive, name) {
  let offset = 0
  while (offset + BLOCK_BYTES <= archive.length) {
    const header = archive.subarray(offset, offset + BLOCK_BYTES)
    const start = offset + BLOCK_BYTES
    const sizeBytes = Number.parseInt(text(header, 124, 12), 8) || 0
    if (entryName(header) === name && isRegularFile(header)) return archive.subarray(start, start + sizeBytes)
    offset = start + Math.ceil(sizeBytes / BLOCK_BYTES) * BLOCK_BYTES
  }
  return undefined
}

/** @param {Buffer} header */
function entryName(header) {
  const prefix = text(header, 345, 155)
  return prefix ? `${prefix}/${text(header, 0, 100)}` : text(header, 0, 100)
}

/** @param {Buffer} header */
function isRegularFile(header) {
  const type = text(header, 156, 1)
  return type === '' || type === '0'
}

/** @param {Buffer} header @param {number} start @param {number} length */
function text(header, start, length) {
  const field = header.subarray(start, start + length)
  const end = field.indexOf(0)
  return field.toString('utf8', 0, end === -1 ? length : end)
}
