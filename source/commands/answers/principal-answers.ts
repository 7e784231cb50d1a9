import type { PrincipalType } from '../../policy/names.ts';
import { type NamedPrincipal, namedPrincipal } from '../../policy/principal-arn.ts';
import { type Failure, usageFailure } from '../../text/failure.ts';
import type { PrincipalFlags } from '../flags/attach-flags.ts';
import { eachOnce, readPrincipals } from './principals-file.ts';

/** allPrincipals is principalsOf with those that --principals-from lists, each once. */
export async function allPrincipals(flags: PrincipalFlags): Promise<NamedPrincipal[]> {
  const named = principalsOf(flags);
  if (flags.principalsFrom === undefined) return named;
  const listed = await readPrincipals(flags.principalsFrom);
  return eachOnce([...named, ...listed]);
}

/** namesAnybody tells whether the flags name somebody to attach to, or a file that does. */
export function namesAnybody(flags: PrincipalFlags): boolean {
  return principalsOf(flags).length > 0 || flags.principalsFrom !== undefined;
}

/** nobodyToAttachTo is the Failure of a command line that names a policy to attach, and nobody who gets it. */
export function nobodyToAttachTo(): Failure {
  return usageFailure(
    'MissingFlag',
    '--policy-arn names a policy to attach, but there is nobody to attach it to.',
    'Add --user-name, --group-name or --role-name.',
  );
}

/** principalsOf lists everybody whom a flag names, each once, users before groups before roles. */
export function principalsOf(flags: PrincipalFlags): NamedPrincipal[] {
  const named: Record<PrincipalType, readonly string[]> = {
    user: flags.userName,
    group: flags.groupName,
    role: flags.roleName,
  };
  return eachOnce(
    (['user', 'group', 'role'] as const).flatMap(type => named[type].map(word => namedPrincipal(type, word))),
  );
}
