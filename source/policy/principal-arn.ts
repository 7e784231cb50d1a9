import { parseArn } from './arn.ts';
import type { Principal, PrincipalType } from './names.ts';

/** A principal as a person named it: by its name alone, or by an ARN, which tells its account too. */
export interface NamedPrincipal extends Principal {
  readonly account?: string;
}

/** principalOfArn reads whom an ARN names: a user, a group, a role, or the role of a session; nothing where it names none of them. */
export function principalOfArn(text: string): Required<NamedPrincipal> | undefined {
  const arn = parseArn(text);
  if (arn === undefined || arn.region !== '') return undefined;
  const [kind = '', ...rest] = arn.resource.split('/');
  // `user/PATH/NAME`, and `assumed-role/ROLE/SESSION`.
  const isSession = arn.service === 'sts' && kind === 'assumed-role';
  const type = isSession ? 'role' : arn.service === 'iam' ? typeOf(kind) : undefined;
  const name = isSession ? rest[0] : rest.at(-1);
  return type === undefined || !name ? undefined : { type, name, account: arn.account };
}

/** namedPrincipal reads a word that stands for a principal of this type, an ARN or a name; an ARN of something else stays as it is. */
export function namedPrincipal(type: PrincipalType, word: string): NamedPrincipal {
  const named = principalOfArn(word);
  return named?.type === type ? named : { type, name: word };
}

function typeOf(kind: string): PrincipalType | undefined {
  return kind === 'user' || kind === 'group' || kind === 'role' ? kind : undefined;
}
