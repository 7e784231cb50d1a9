import type { Principal, PrincipalType } from '../policy/names.ts';
import type { PolicyRequest } from '../provision/request.ts';
import { openTexts, templateYaml } from './cloudformation-yaml.ts';
import { readableName } from './stable-name.ts';

/** cloudFormationTemplate is a template with the policy and those who get it, without comments. Descriptions and names stand in it as they are. */
export function cloudFormationTemplate(policy: PolicyRequest, attachTo: readonly Principal[]): string {
  const logicalId = readableName(policy.name, 'pascal');
  return templateYaml({
    AWSTemplateFormatVersion: '2010-09-09',
    Description: `The IAM policy ${policy.name} and whom it is attached to`,
    Resources: {
      [logicalId]: { Type: 'AWS::IAM::ManagedPolicy', Properties: properties(policy, attachTo) },
    },
  });
}

/** Every key is one of AWS::IAM::ManagedPolicy. Source: CloudFormation Template Reference. */
function properties(
  { name, path, description, document }: PolicyRequest,
  attachTo: readonly Principal[],
): Record<string, unknown> {
  return {
    ManagedPolicyName: name,
    Path: path,
    ...(description === '' ? {} : { Description: description }),
    PolicyDocument: openTexts(document),
    ...principals('Users', 'user', attachTo),
    ...principals('Groups', 'group', attachTo),
    ...principals('Roles', 'role', attachTo),
  };
}

function principals(property: string, wanted: PrincipalType, attachTo: readonly Principal[]) {
  const names = attachTo.flatMap(({ type, name }) => (type === wanted ? [name] : []));
  return names.length === 0 ? {} : { [property]: [...new Set(names)] };
}
