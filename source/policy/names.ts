import {
  DESCRIPTION_LENGTH,
  GROUP_NAME_LENGTH,
  NAME_PATTERN,
  PATH_LENGTH,
  POLICY_NAME_LENGTH,
  POLICY_PATH_PATTERN,
  ROLE_NAME_LENGTH,
  TAG_KEY_LENGTH,
  TAG_PATTERN,
  TAG_VALUE_LENGTH,
  USER_NAME_LENGTH,
  VERSION_ID_PATTERN,
} from './limits.ts';

export type PrincipalType = 'user' | 'group' | 'role';
/** Who a policy is attached to. */
export interface Principal {
  readonly type: PrincipalType;
  readonly name: string;
}

const PRINCIPAL_NAME_LENGTH: Record<PrincipalType, number> = {
  user: USER_NAME_LENGTH,
  group: GROUP_NAME_LENGTH,
  role: ROLE_NAME_LENGTH,
};

/** policyNameProblem says what IAM would refuse about a policy name, or nothing. */
export function policyNameProblem(name: string): string | undefined {
  return nameProblem('policy name', name, POLICY_NAME_LENGTH);
}

/** principalNameProblem says what IAM would refuse about the name of a user, group or role, or nothing. */
export function principalNameProblem({ type, name }: Principal): string | undefined {
  if (name.startsWith('arn:'))
    return `This is no ARN of a ${type}, which looks like arn:aws:iam::123456789012:${type}/NAME.`;
  return nameProblem(`${type} name`, name, PRINCIPAL_NAME_LENGTH[type]);
}

/** policyPathProblem says what IAM would refuse about the path of a policy, or nothing. */
export function policyPathProblem(path: string): string | undefined {
  if (path.length > PATH_LENGTH)
    return `A path has at most ${PATH_LENGTH} characters; this one has ${path.length}.`;
  if (POLICY_PATH_PATTERN.test(path)) return undefined;
  return 'A path begins and ends with a slash, like /teams/web/, and holds letters, digits and . , + @ = _ - between slashes.';
}

/** descriptionProblem says what IAM would refuse about a description, or nothing. */
export function descriptionProblem(description: string): string | undefined {
  if (description.length <= DESCRIPTION_LENGTH) return undefined;
  return `A description has at most ${DESCRIPTION_LENGTH} characters; this one has ${description.length}.`;
}

/** versionIdProblem says what is wrong about the id of a version of a policy, or nothing. */
export function versionIdProblem(id: string): string | undefined {
  return VERSION_ID_PATTERN.test(id) ? undefined : 'The id of a version looks like v3.';
}

/** tagProblem says what IAM would refuse about one tag, or nothing. */
export function tagProblem(key: string, value: string): string | undefined {
  if (key === '') return 'A tag needs a key.';
  if (key.length > TAG_KEY_LENGTH) return `A tag key has at most ${TAG_KEY_LENGTH} characters.`;
  if (value.length > TAG_VALUE_LENGTH) return `A tag value has at most ${TAG_VALUE_LENGTH} characters.`;
  if (key.toLowerCase().startsWith('aws:')) return 'Tag keys that begin with aws: are reserved for AWS.';
  if (TAG_PATTERN.test(key) && TAG_PATTERN.test(value)) return undefined;
  return 'Tags hold letters, digits, spaces and _ . : / = + - @.';
}

/** repeatedTagKey finds a key that is there before, whatever its capital letters: IAM does not tell them apart. */
export function repeatedTagKey(keys: readonly string[]): string | undefined {
  const alike = keys.map(key => key.toLowerCase());
  return keys.find((_, index) => alike.indexOf(alike[index] ?? '') < index);
}

function nameProblem(what: string, name: string, longest: number): string | undefined {
  if (name === '') return `The ${what} is empty.`;
  if (name.length > longest)
    return `A ${what} has at most ${longest} characters; this one has ${name.length}.`;
  if (NAME_PATTERN.test(name)) return undefined;
  const bad = [...name].find(character => !NAME_PATTERN.test(character)) ?? '';
  const shown = bad === ' ' ? 'a space' : JSON.stringify(bad);
  return `A ${what} cannot hold ${shown}: letters, digits and + = , . @ _ - only.`;
}
