import { callerValuesIn } from './caller-parts.ts';
import { indented, scriptList, scriptObject, scriptString, scriptValue } from './cdk-value.ts';
import {
  isValueList,
  OpenJson,
  Reference,
  type TemplateResource,
  type TemplateValue,
} from './template-value.ts';

/** stackClass is the class of a stack that makes resources; it tells the ARN of the policy where it makes one. */
export function stackClass(name: string, resources: readonly TemplateResource[]): string {
  const names = variableNames(resources);
  const made = resources.map(resource => statement(resource, names)).join('\n');
  const hasPolicy = resources.some(({ type }) => type === 'ManagedPolicy');
  const [field, kept] = hasPolicy
    ? ['  readonly policyArn: string;\n\n', '    this.policyArn = policy.ref;\n']
    : ['', ''];
  return `export class ${name} extends Stack {
${field}  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

${indented(indented(made))}
${kept}  }
}`;
}

/** usesAccount tells whether resources leave anything to the account that the stack comes into. */
export function usesAccount(resources: readonly TemplateResource[]): boolean {
  return resources.some(({ properties }) => isOpen(properties));
}

function isOpen(value: TemplateValue): boolean {
  if (value instanceof OpenJson) return callerValuesIn(value.json).length > 0;
  return typeof value === 'object' && Object.values(value).some(isOpen);
}

/** The resource itself, not the construct above it: that one refuses wildcards of IAM such as ecs:Describe?asks. */
function statement({ id, type, properties }: TemplateResource, names: ReadonlyMap<string, string>): string {
  const name = names.get(id);
  const constructId = type === 'ManagedPolicy' ? 'Policy' : id;
  const made = `new Cfn${type}(this, ${scriptString(constructId)}, ${propertyText(properties, names)});`;
  return name === undefined ? made : `const ${name} = ${made}`;
}

/** Names, by their ids, of the resources that the class or another resource refers to. */
function variableNames(resources: readonly TemplateResource[]): Map<string, string> {
  const referred = new Set(resources.flatMap(({ properties }) => referencesIn(properties)));
  return new Map(
    resources.flatMap(({ id, type }): [string, string][] => {
      if (type === 'ManagedPolicy') return [[id, 'policy']];
      return referred.has(id) ? [[id, id.charAt(0).toLowerCase() + id.slice(1)]] : [];
    }),
  );
}

function referencesIn(value: TemplateValue): string[] {
  if (value instanceof Reference) return [value.id];
  if (typeof value === 'string' || value instanceof OpenJson) return [];
  return Object.values(value).flatMap(referencesIn);
}

function propertyText(value: TemplateValue, names: ReadonlyMap<string, string>): string {
  if (value instanceof OpenJson) return scriptValue(value.json);
  if (value instanceof Reference) return `${names.get(value.id)}.ref`;
  if (typeof value === 'string') return scriptString(value);
  if (isValueList(value)) return scriptList(value.map(item => propertyText(item, names)));
  return scriptObject(
    Object.entries(value).map(([property, item]) => [propertyName(property), propertyText(item, names)]),
  );
}

/** The CDK begins the names of properties with small letters: policyName, awsServiceName. */
function propertyName(property: string): string {
  return property.replace(/^[A-Z]+(?=[A-Z][a-z])|^[A-Z]/, letters => letters.toLowerCase());
}
