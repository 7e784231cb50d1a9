/**
 * randomHex writes so many random bytes as hexadecimal digits, for names that no other process takes; Node loads its
 * cryptography when the first is asked for.
 */
export function randomHex(bytes: number): string {
  return process.getBuiltinModule('node:crypto').randomBytes(bytes).toString('hex');
}
