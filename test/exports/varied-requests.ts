import fc from 'fast-check';
import { type PolicyDocument, statements } from '../../source/policy/document.ts';
import type { PolicyRequest, Request, RoleRequest } from '../../source/provision/request.ts';
import { fillTemplate } from '../../source/template/fill.ts';
import { CALLER_PARAMETERS } from '../../source/template/parameter.ts';
import { builtInTemplates } from '../../source/template/read.ts';
import { everyRole, hostileRequest, hostileText } from '../export/hostile-requests.ts';

export type FullRequest = Request & { readonly policy: PolicyRequest };

const SEED = 20261121;

/** documentRequests are a request for each template, what the account gives left open, with hostile names and texts around its document, and one for each of ECS's own roles. */
export function documentRequests(): FullRequest[] {
  return [...templateRequests(), everyRole];
}

function templateRequests(): FullRequest[] {
  const documents = templateDocuments();
  const hostile = fc.sample(hostileRequest, { numRuns: documents.length, seed: SEED });
  const texts = fc.sample(hostileText, { numRuns: documents.length, seed: SEED });
  return documents.flatMap((document, index): FullRequest[] => {
    const request = hostile[index];
    if (request === undefined) return [];
    // Lines of different templates have to be told apart by their policies' names.
    const name = `${request.policy.name.slice(0, 100)}-${index}`;
    const roles = request.roles?.map(role => withoutStrangeTexts(role, document));
    const sane = roles === undefined ? request : { ...request, roles };
    return [
      { ...sane, policy: { ...request.policy, name, document } },
      {
        ...sane,
        policy: { ...request.policy, name: `${name}-text`, document: withText(document, texts[index] ?? '') },
      },
    ];
  });
}

/** hostileRequests are requests whose documents no linter would pass, but every parser has to read. */
export function hostileRequests(): FullRequest[] {
  return fc.sample(hostileRequest, { numRuns: 40, seed: SEED }).map((request, index) => ({
    ...request,
    policy: { ...request.policy, name: `${request.policy.name.slice(0, 100)}-${index}` },
  }));
}

function templateDocuments(): PolicyDocument[] {
  return builtInTemplates().flatMap(template => {
    const values = template.parameters.flatMap(({ name, example }) =>
      CALLER_PARAMETERS.includes(name) ? [] : [[name, example] as const],
    );
    const filled = fillTemplate(template, Object.fromEntries(values), 'corrected');
    return filled.kind === 'document' ? [filled.document] : [];
  });
}

/** Names of roles may be strange; ARNs and documents that IAM takes are not. */
function withoutStrangeTexts(role: RoleRequest, document: PolicyDocument): RoleRequest {
  const { extras: _, document: strange, ...rest } = role;
  return strange === undefined ? rest : { ...rest, document };
}

/** A condition may hold any text. */
function withText(document: PolicyDocument, text: string): PolicyDocument {
  const statement = {
    Effect: 'Allow' as const,
    Action: 'ecs:DescribeTasks',
    Resource: ['arn:<partition>:ecs:<region>:<aws_account_id>:task/${aws:PrincipalTag/team}/*'],
    Condition: { StringEquals: { 'aws:ResourceTag/owner': [text, '${aws:username}', `<region>${text}`] } },
  };
  return { ...document, Statement: [statement, ...statements(document)] };
}
