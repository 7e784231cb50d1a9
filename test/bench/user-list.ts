import type { PtyProgram } from './pty-program.ts';

/** Users of the account besides those that every practice account has. */
export const USERS_SHOWN = 5000;

/** The way to the list of users with all of them read. */
export const toUsers = {
  args: ['--policy-arn', 'arn:aws:iam::aws:policy/ReadOnlyAccess'],
  walk: async (program: PtyProgram): Promise<void> => {
    await program.seen('Who shall get it?');
    await program.seen('5,012');
  },
};
