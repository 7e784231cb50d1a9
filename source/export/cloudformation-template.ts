import { templateYaml } from './cloudformation-yaml.ts';
import { type TemplateParts, templateResources } from './template-resources.ts';

/** cloudFormationTemplate is a template with what is made and those who get it, without comments. Descriptions and names stand in it as they are. */
export function cloudFormationTemplate(parts: TemplateParts): string {
  const resources = templateResources(parts).map(({ id, type, properties }) => [
    id,
    { Type: `AWS::IAM::${type}`, Properties: properties },
  ]);
  return templateYaml({
    AWSTemplateFormatVersion: '2010-09-09',
    Description: descriptionOf(parts),
    Resources: Object.fromEntries(resources),
  });
}

function descriptionOf({ policy, roles }: TemplateParts): string {
  if (policy === undefined) return 'IAM roles that Amazon ECS works with';
  const besides = roles.length === 0 ? '' : ', and roles that Amazon ECS works with';
  return `The IAM policy ${policy.name} and whom it is attached to${besides}`;
}
