import { type CollectionTag, parseDocument, type ScalarTag, YAMLSeq } from 'yaml';
import { CALLER } from './hostile-requests.ts';

const PSEUDO: Readonly<Record<string, string>> = {
  'AWS::AccountId': CALLER.aws_account_id,
  'AWS::Partition': CALLER.partition,
  'AWS::Region': CALLER.region,
};

const ref: ScalarTag = { tag: '!Ref', resolve: text => known(text) };
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

/** readTemplate reads a template as CloudFormation does, in the account of the tests: YAML 1.1, and functions carried out. */
export function readTemplate(text: string): {
  readonly properties: Record<string, unknown>;
  readonly type: string;
} {
  const document = parseDocument(text, { version: '1.1', merge: true, customTags: [ref, sub, join] });
  const [problem] = [...document.errors, ...document.warnings];
  if (problem !== undefined) throw problem;
  const { Resources } = document.toJS() as { Resources: Record<string, Resource> };
  const [resource, ...more] = Object.values(Resources);
  if (resource === undefined || more.length > 0) throw new Error('The template has not one resource.');
  return { properties: resource.Properties, type: resource.Type };
}

interface Resource {
  readonly Type: string;
  readonly Properties: Record<string, unknown>;
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
