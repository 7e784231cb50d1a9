import {
  DESCRIPTION_LENGTH,
  DOCUMENT_PATTERN,
  GROUP_NAME_LENGTH,
  INSTANCE_PROFILE_NAME_LENGTH,
  NAME_PATTERN,
  PAGE_SIZE_MAX,
  PATH_LENGTH,
  POLICY_DOCUMENT_LENGTH,
  POLICY_NAME_LENGTH,
  POLICY_PATH_PATTERN,
  PRINCIPAL_PATH_PATTERN,
  ROLE_NAME_LENGTH,
  USER_NAME_LENGTH,
  VERSION_ID_PATTERN,
} from '../policy/limits.ts';
import { validationError } from './wire-error.ts';

/** What IAM's service model demands of one parameter. */
export interface Constraint {
  readonly presence: 'required' | 'optional';
  /** Fewest and most characters. */
  readonly length?: readonly [number, number];
  /** Smallest and largest number. */
  readonly range?: readonly [number, number];
  readonly oneOf?: readonly string[];
  readonly form?: Form;
}

/** A pattern, and what IAM says about a value that does not match it. */
export interface Form {
  readonly pattern: RegExp;
  readonly advice: string;
}

const NAME: Form = {
  pattern: NAME_PATTERN,
  advice: 'It must contain only alphanumeric characters and/or the following: +=,.@_-',
};
const PATH_ADVICE =
  'It must begin and end with / and contain only alphanumeric characters and/or / characters.';
const PREFIX_ADVICE =
  'It must begin with the / character and contain only alphanumeric characters and/or / characters.';
const DOCUMENT: Form = {
  pattern: DOCUMENT_PATTERN,
  advice: 'It must contain only printable ASCII characters.',
};
/** Prefix of the path of a user, group or role (type pathPrefixType of the service model). */
const PRINCIPAL_PREFIX = /^\/[\u0021-\u007F]*$/;

/** Description of a role (type roleDescriptionType of the service model); that of a policy is free. */
const ROLE_DESCRIPTION_PATTERN = /^[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*$/;

/** Lengths of types that no other part of the program asks for (service model). */
const ARN_LENGTH = [20, 2048] as const;
const MARKER_LENGTH = [1, 320] as const;

export const required = (constraint: Omit<Constraint, 'presence'>): Constraint => ({
  presence: 'required',
  ...constraint,
});
export const optional = (constraint: Omit<Constraint, 'presence'>): Constraint => ({
  presence: 'optional',
  ...constraint,
});

export const USER_NAME = { length: [1, USER_NAME_LENGTH], form: NAME } as const;
export const GROUP_NAME = { length: [1, GROUP_NAME_LENGTH], form: NAME } as const;
export const ROLE_NAME = { length: [1, ROLE_NAME_LENGTH], form: NAME } as const;
export const INSTANCE_PROFILE_NAME = { length: [1, INSTANCE_PROFILE_NAME_LENGTH], form: NAME } as const;
export const POLICY_NAME = { length: [1, POLICY_NAME_LENGTH], form: NAME } as const;
export const POLICY_ARN = { length: ARN_LENGTH } as const;
export const POLICY_PATH = {
  length: [1, PATH_LENGTH],
  form: { pattern: POLICY_PATH_PATTERN, advice: PATH_ADVICE },
} as const;
/** IAM refuses a prefix of policy paths that does not end with a slash, though its message does not say so. */
export const POLICY_PATH_PREFIX = {
  length: [1, PATH_LENGTH],
  form: { pattern: POLICY_PATH_PATTERN, advice: PREFIX_ADVICE },
} as const;
export const PRINCIPAL_PATH = {
  length: [1, PATH_LENGTH],
  form: { pattern: PRINCIPAL_PATH_PATTERN, advice: PATH_ADVICE },
} as const;
export const PRINCIPAL_PATH_PREFIX = {
  length: [1, PATH_LENGTH],
  form: { pattern: PRINCIPAL_PREFIX, advice: PREFIX_ADVICE },
} as const;
export const POLICY_DOCUMENT = { length: [1, POLICY_DOCUMENT_LENGTH], form: DOCUMENT } as const;
export const DESCRIPTION = { length: [0, DESCRIPTION_LENGTH] } as const;
export const ROLE_DESCRIPTION = {
  length: [0, DESCRIPTION_LENGTH],
  form: {
    pattern: ROLE_DESCRIPTION_PATTERN,
    advice: 'It must contain only printable characters of Basic Latin and Latin-1.',
  },
} as const;
export const ROLE_SESSION = { range: [3600, 43_200] } as const;
export const VERSION = {
  form: { pattern: VERSION_ID_PATTERN, advice: 'It must be the letter v followed by a number.' },
} as const;
export const BOOLEAN = { oneOf: ['true', 'false'] } as const;
/** The parameters of every list that comes in pages. */
export const PAGING = {
  MaxItems: optional({ range: [1, PAGE_SIZE_MAX] }),
  Marker: optional({ length: MARKER_LENGTH }),
} as const;

/** checkParameters holds parameters against their constraints, and throws IAM's ValidationError in IAM's words. */
export function checkParameters(
  constraints: Readonly<Record<string, Constraint>>,
  sent: (name: string) => string | undefined,
): void {
  const problems: string[] = [];
  for (const [name, constraint] of Object.entries(constraints)) {
    const problem = modelProblem(constraint, sent(name));
    if (problem)
      problems.push(
        `Value ${shown(sent(name))} at '${memberName(name)}' failed to satisfy constraint: ${problem}`,
      );
  }
  refuse(problems);
  for (const [name, { form }] of Object.entries(constraints)) {
    const value = sent(name);
    if (form === undefined || value === undefined || form.pattern.test(value)) continue;
    throw validationError(`The specified value for ${memberName(name)} is invalid. ${form.advice}`);
  }
}

/** refuse throws one ValidationError for all problems of a request, counted as IAM counts them; none is fine. */
export function refuse(problems: readonly string[]): void {
  if (problems.length === 0) return;
  const errors = problems.length === 1 ? 'error' : 'errors';
  throw validationError(`${problems.length} validation ${errors} detected: ${problems.join('; ')}`);
}

function modelProblem(
  { presence, length, range, oneOf }: Constraint,
  value: string | undefined,
): string | undefined {
  if (value === undefined) return presence === 'required' ? 'Member must not be null' : undefined;
  if (length && value.length < length[0])
    return `Member must have length greater than or equal to ${length[0]}`;
  if (length && value.length > length[1]) return `Member must have length less than or equal to ${length[1]}`;
  if (range && !(Number(value) >= range[0]))
    return `Member must have value greater than or equal to ${range[0]}`;
  if (range && !(Number(value) <= range[1]))
    return `Member must have value less than or equal to ${range[1]}`;
  if (range && !Number.isInteger(Number(value))) return 'Member must be an integer';
  if (oneOf && !oneOf.includes(value)) return `Member must satisfy enum value set: [${oneOf.join(', ')}]`;
  return undefined;
}

function shown(value: string | undefined): string {
  return value === undefined ? 'null' : `'${value}'`;
}

/** memberName writes a parameter as IAM's messages do: `PolicyName` is `policyName`. */
function memberName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
