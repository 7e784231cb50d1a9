/** What IAM, STS and Node call their errors; anything else is not taken for a code. */
const CODE = /^[A-Za-z0-9._:-]{1,100}$/;

/** codeOf reads the wire code (`NoSuchEntity`) off an error, whatever the SDK named its class. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'Unknown';
  const { Code, code, name } = error as Record<string, unknown>;
  for (const candidate of [Code, code, name]) {
    if (typeof candidate === 'string' && candidate !== 'Error' && CODE.test(candidate))
      return candidate.replace(/(?<=.)Exception$/, '');
  }
  return 'Unknown';
}
