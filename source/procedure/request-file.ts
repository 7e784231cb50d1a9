import { statements } from '../policy/document.ts';
import type { PrincipalType } from '../policy/names.ts';
import type { PolicyRequest, WhenTaken } from '../provision/request.ts';
import { type Answers, isEdited } from './answers.ts';
import type { WrittenPolicy, WrittenRequest } from './request-file-shape.ts';
import { setValues } from './set-values.ts';
import { ifPolicyExists, toRequest } from './to-request.ts';

/** A request as a file holds it: read and written by people, by `apply --file` and by `--save-request`. */
export type RequestFile = WrittenRequest;

/** requestFileOf is the request of complete answers as a file holds it. */
export function requestFileOf(answers: Answers, existing: WhenTaken = ifPolicyExists(answers)): RequestFile {
  const { policy, policyArns, attachTo, reason } = toRequest(answers, existing);
  const names = (wanted: PrincipalType) =>
    attachTo.flatMap(({ type, name }) => (type === wanted ? [name] : []));
  return {
    version: 1,
    ...(policy === undefined ? {} : { policy: policyOf(policy, answers) }),
    policyArns: [...policyArns],
    attachTo: { users: names('user'), groups: names('group'), roles: names('role') },
    ...(reason === undefined ? {} : { reason }),
  };
}

/** requestFileText writes a request for people to read and keep. */
export function requestFileText(file: RequestFile): string {
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

function policyOf(policy: PolicyRequest, answers: Answers): WrittenPolicy {
  const { name, path, description, tags, ifExists, prune, basedOn, document } = policy;
  const content = templateContent(answers) ?? { document };
  return {
    ...{ name, path, description, tags: { ...tags }, ifExists },
    ...(prune === 'oldest-version' ? { prune } : {}),
    ...(basedOn === undefined ? {} : { basedOn }),
    ...content,
  };
}

/** An untouched template is named. As AWS printed it there is no word for in a request, so that stands there in full. */
function templateContent(answers: Answers): Pick<WrittenPolicy, 'template' | 'set'> | undefined {
  const { start } = answers;
  if (start?.kind !== 'template' || start.variant !== 'corrected') return undefined;
  if (isEdited(answers) || statements(answers.document).length === 0) return undefined;
  return { template: start.template.name, set: { ...setValues(answers) } };
}
