import { statements } from '../policy/document.ts';
import type { PrincipalType } from '../policy/names.ts';
import type { PolicyRequest, RoleExtras, RoleRequest, WhenTaken } from '../provision/request.ts';
import { roleKind } from '../template/role-kind.ts';
import { type Answers, isEdited } from './answers.ts';
import type { WrittenPolicy, WrittenRequest, WrittenRole } from './request-file-shape.ts';
import { setValues } from './set-values.ts';
import { ifPolicyExists, toRequest } from './to-request.ts';

/** A request as a file holds it: read and written by people, by `apply --file` and by `--save-request`. */
export type RequestFile = WrittenRequest;

/** requestFileOf is the request of complete answers as a file holds it. */
export function requestFileOf(answers: Answers, existing: WhenTaken = ifPolicyExists(answers)): RequestFile {
  const { policy, policyArns, attachTo, roles = [], reason } = toRequest(answers, existing);
  const names = (wanted: PrincipalType) =>
    attachTo.flatMap(({ type, name }) => (type === wanted ? [name] : []));
  return {
    version: 1,
    ...(policy === undefined ? {} : { policy: policyOf(policy, answers) }),
    policyArns: [...policyArns],
    attachTo: { users: names('user'), groups: names('group'), roles: names('role') },
    ...(roles.length === 0 ? {} : { roles: roles.map(roleOf) }),
    ...(reason === undefined ? {} : { reason }),
  };
}

function roleOf({ kind, name, extras, document, ifDiffers }: RoleRequest): WrittenRole {
  return {
    kind,
    ...(name === roleKind(kind).roleName ? {} : { name }),
    ...(extras === undefined ? {} : extrasOf(extras)),
    ...(document === undefined ? {} : { policy: { document } }),
    ...(ifDiffers === 'mend' ? { ifDiffers } : {}),
  };
}

function extrasOf({ secrets, parameters, keys, logGroups }: RoleExtras): Partial<WrittenRole> {
  return {
    ...(secrets.length === 0 ? {} : { secrets: [...secrets] }),
    ...(parameters.length === 0 ? {} : { parameters: [...parameters] }),
    ...(keys.length === 0 ? {} : { kmsKeys: [...keys] }),
    ...(logGroups === 'may-be-made' ? { createLogGroup: true } : {}),
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
