import { type CollectionTag, parseDocument, type ScalarTag, YAMLSeq } from 'yaml';
import { CALLER } from './hostile-requests.ts';
import type { ReadRole } from './wanted-roles.ts';

const PSEUDO: Readonly<Record<string, string>> = {
  'AWS::AccountId': CALLER.aws_account_id,
  'AWS::Partition': CALLER.partition,
  'AWS::Region': CALLER.region,
  'AWS::URLSuffix': CALLER.dns_suffix,
};

const ref: ScalarTag = { tag: '!Ref', resolve: text => PSEUDO[text] ?? referenceTo(text) };
const sub: ScalarTag = {
  tag: '!Sub',
  resolve: text =>
    text.replaceAll(/\$\{(!?)([^}]*)\}/g, (_, bang: string, inner: string) =>
      bang === '!' ? `\${${inner}}` : known(inner),
    ),
};
const join: CollectionTag = {
  tag: '!Join',
  collection: 'seq',
  resolve: node => (node instanceof YAMLSeq ? joined(node) : node),
};

/** What a template makes; a name stands for the resource that is referred to. */
export interface ReadTemplate {
  readonly policy: Record<string, unknown> | undefined;
  readonly roles: readonly ReadRole[];
  readonly services: readonly unknown[];
}

/** readTemplate reads a template as CloudFormation does, in the account of the tests: YAML 1.1, and functions carried out. */
export function readTemplate(text: string): ReadTemplate {
  const document = parseDocument(text, { version: '1.1', merge: true, customTags: [ref, sub, join] });
  const [problem] = [...document.errors, ...document.warnings];
  if (problem !== undefined) throw problem;
  const { Resources } = document.toJS() as { Resources: Record<string, Resource> };
  return resourcesRead(Resources);
}

/** A resource of a template, in which `Ref ID` stands for another one behind a character that no text has. */
export interface Resource {
  readonly Type: string;
  readonly Properties: Record<string, unknown>;
}

/** referenceTo is how a reference to another resource is handed to resourcesRead. */
export function referenceTo(id: string): string {
  return `\uE000Ref ${id}`;
}

/** resourcesRead sorts the resources of a template. */
export function resourcesRead(resources: Readonly<Record<string, Resource>>): ReadTemplate {
  const roleNames = Object.entries(resources).flatMap(([id, { Properties }]) =>
    Properties.RoleName === undefined ? [] : [[referenceTo(id), Properties.RoleName] as const],
  );
  const names = new Map<unknown, unknown>(roleNames);
  const named = (value: unknown) => (Array.isArray(value) ? value.map(one => names.get(one) ?? one) : value);
  const of = (type: string) =>
    Object.values(resources).flatMap(({ Type, Properties }) => {
      if (Type !== `AWS::IAM::${type}`) return [];
      const { Roles, ...rest } = Properties;
      return [Roles === undefined ? rest : { ...rest, Roles: named(Roles) }];
    });
  const [policy] = of('ManagedPolicy');
  const profiles = of('InstanceProfile');
  return {
    policy,
    roles: of('Role').map(role => roleRead(role, profiles)),
    services: of('ServiceLinkedRole').map(({ AWSServiceName }) => AWSServiceName),
  };
}

type Properties = Record<string, unknown>;

function roleRead(role: Properties, profiles: readonly Properties[]): ReadRole {
  const { RoleName, Path, Description, AssumeRolePolicyDocument, ...rest } = role;
  const { ManagedPolicyArns = [], Policies = [], ...none } = rest;
  if (Object.keys(none).length > 0) throw new Error(`A role has ${Object.keys(none)}.`);
  const inline = (Policies as Properties[]).map(({ PolicyName, PolicyDocument }) => [
    PolicyName,
    PolicyDocument,
  ]);
  const profile = profiles.find(({ Roles }) => (Roles as unknown[]).includes(RoleName));
  return {
    name: String(RoleName),
    path: String(Path),
    description: String(Description),
    trust: AssumeRolePolicyDocument,
    managed: [...(ManagedPolicyArns as string[])].sort(),
    inline: Object.fromEntries(inline),
    profile: profile === undefined ? undefined : String(profile.InstanceProfileName),
  };
}

function joined(node: YAMLSeq): unknown {
  const [separator, parts] = node.toJSON() as [string, string[]];
  return parts.join(separator);
}

function known(name: string): string {
  const value = PSEUDO[name];
  if (value === undefined) throw new Error(`CloudFormation knows no ${name}.`);
  return value;
}
