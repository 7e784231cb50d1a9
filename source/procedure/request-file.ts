import { type PolicyDocument, statements } from '../policy/document.ts';
import type { PrincipalType } from '../policy/names.ts';
import type { IfExists, PolicyRequest } from '../provision/request.ts';
import { type Answers, isEdited } from './answers.ts';
import { setValues } from './set-values.ts';
import { ifPolicyExists, toRequest } from './to-request.ts';

/** A request as a file holds it: read and written by people, by `apply --file` and by `--save-request`. */
export interface RequestFile {
  readonly version: 1;
  /** The policy to create, if one is wanted. */
  readonly policy?: RequestFilePolicy;
  /** Existing policies to attach. */
  readonly policyArns: readonly string[];
  readonly attachTo: Readonly<Record<`${PrincipalType}s`, readonly string[]>>;
  readonly reason?: string;
}

/** The wanted policy: its document in full, or a template with the values of its placeholders. */
export type RequestFilePolicy = RequestFilePolicyFacts & RequestFileContent;

interface RequestFilePolicyFacts {
  readonly name: string;
  readonly path: string;
  readonly description: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly ifExists: IfExists;
  /** Only where the person agreed that the oldest version may go. */
  readonly prune?: 'oldest-version';
}

export type RequestFileContent =
  | { readonly document: PolicyDocument }
  | { readonly template: string; readonly set: Readonly<Record<string, string>> };

/** requestFileOf is the request of complete answers as a file holds it. */
export function requestFileOf(
  answers: Answers,
  existing: Pick<PolicyRequest, 'ifExists' | 'prune'> = ifPolicyExists(answers),
): RequestFile {
  const { policy, policyArns, attachTo, reason } = toRequest(answers, existing);
  const names = (wanted: PrincipalType) =>
    attachTo.flatMap(({ type, name }) => (type === wanted ? [name] : []));
  return {
    version: 1,
    ...(policy === undefined ? {} : { policy: policyOf(policy, answers) }),
    policyArns,
    attachTo: { users: names('user'), groups: names('group'), roles: names('role') },
    ...(reason === undefined ? {} : { reason }),
  };
}

/** requestFileText writes a request for people to read and keep. */
export function requestFileText(file: RequestFile): string {
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

function policyOf(policy: PolicyRequest, answers: Answers): RequestFilePolicy {
  const { name, path, description, tags, ifExists, prune, document } = policy;
  const content = templateContent(answers) ?? { document };
  return {
    ...{ name, path, description, tags, ifExists },
    ...(prune === 'oldest-version' ? { prune } : {}),
    ...content,
  };
}

/** An untouched template is named. As AWS printed it there is no word for in a request, so that stands there in full. */
function templateContent(answers: Answers): RequestFileContent | undefined {
  const { start } = answers;
  if (start?.kind !== 'template' || start.variant !== 'corrected') return undefined;
  if (isEdited(answers) || statements(answers.document).length === 0) return undefined;
  return { template: start.template.name, set: setValues(answers) };
}
