/** What the system's own error codes say to a person. */
const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  ENOENT: 'no such file or folder',
  EEXIST: 'a file stands where its folder should be',
  ENOTDIR: 'a part of the path is no folder',
  EISDIR: 'it is a folder',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EMFILE: 'too many open files',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'it is a link where none may stand, or its links lead round in a circle',
  ENOTFILE: 'it is no file',
  EIO: 'the disk or the terminal failed',
};

/** systemCode is what the system calls an error, such as ENOSPC, or its text where it has no code. */
export function systemCode(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message.replace(/\.$/, '');
}

/** knownReason says what the system refused in words, or nothing where this program has none for its code. */
export function knownReason(error: unknown): string | undefined {
  const code = systemCode(error);
  return Object.hasOwn(WORDS, code) ? WORDS[code] : undefined;
}

/** systemReason says why the system refused, for the end of a sentence: `the disk is full (ENOSPC)`. */
export function systemReason(error: unknown): string {
  const reason = knownReason(error);
  return reason === undefined ? systemCode(error) : `${reason} (${systemCode(error)})`;
}
