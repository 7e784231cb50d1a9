/** EXIT_CODES are the ways in which a command ends, for its help and its documentation; those from 252 on are the AWS CLI's. */
export const EXIT_CODES: readonly (readonly [code: string, when: string])[] = [
  ['0', 'done, or with --dry-run: the plan holds'],
  ['1', 'an answer that is a no: lint finds a fault, simulate and try something that is not allowed'],
  ['3', 'partly done: the receipt says which steps, and resume makes the rest'],
  ['130, 143', 'stopped by Ctrl-C, by SIGTERM'],
  ['252', "the command's words are wrong, or a file that they name"],
  ['253', 'no credentials, expired ones, or an unknown profile'],
  ['254', 'IAM refused, or the plan is blocked and nothing was written'],
  ['255', 'anything else: no connection, a fault of the program'],
];

/** exitCodeLines lists the exit codes for the help of the program. */
export function exitCodeLines(): string {
  const width = Math.max(...EXIT_CODES.map(([code]) => code.length));
  return ['Exit codes:', ...EXIT_CODES.map(([code, when]) => `  ${code.padEnd(width)}  ${when}`)].join('\n');
}
