import { hasWildcard } from '../action-pattern.ts';
import { type Arn, parseArn } from '../arn.ts';
import { shown } from './shown.ts';
import { variableWords } from './variable-words.ts';

/** A resource in words, and its type where it is known, such as `task`. */
export interface ResourceWords {
  readonly text: string;
  readonly type: string | undefined;
  /** True for a placeholder, which may become a resource of any type. */
  readonly open?: true;
  /** The Region of its ARN, `*` for any. */
  readonly region: string | undefined;
}

/** Types whose resources stand in a cluster: `task/web/0123`. */
const IN_CLUSTER = ['task', 'service', 'container-instance', 'daemon'];
/** Types whose resources stand in a service or a daemon of a cluster. */
const DEEPER = new Map([
  ['task-set', 'service'],
  ['service-deployment', 'service'],
  ['service-revision', 'service'],
  ['daemon-deployment', 'daemon'],
  ['daemon-revision', 'daemon'],
]);
/** Characters of the longest ARN. Source: IAM API Reference, arnType. */
const ARN_LENGTH = 2048;
const WITH_REVISION = ['task-definition', 'daemon-task-definition'];
const WITH_PATH = ['user', 'group', 'role', 'policy', 'instance-profile', 'server-certificate', 'mfa'];

/** resourceWords says which resources an ARN with or without wildcards stands for: `any task of cluster web`. */
export function resourceWords(resource: string): ResourceWords {
  if (/^\*+$/.test(resource)) return { text: 'any resource', type: undefined, region: undefined };
  if (/^<[\w-]+>$/.test(resource))
    return { text: shown(resource), type: undefined, region: undefined, open: true };
  const arn = resource.length > ARN_LENGTH ? undefined : parseArn(resource);
  if (arn === undefined) return { text: shown(resource), type: undefined, region: undefined };
  const { type, text } = wordsOf(arn);
  return { type, text: `${text}${accountWords(arn)}`, region: arn.region === '' ? undefined : arn.region };
}

function wordsOf({ service, resource }: Arn): { text: string; type: string | undefined } {
  if (/^\*+$/.test(resource)) return { text: `any ${shown(service)} resource`, type: undefined };
  const match = /^([a-z][a-z-]*)[/:](.+)$/s.exec(resource);
  const [type, name] = [match?.[1], match?.[2]];
  if (type !== undefined && name !== undefined) {
    const text =
      service === 'ecs' ? ecsWords(type, name) : service === 'iam' ? iamWords(type, name) : undefined;
    if (text !== undefined) return { type, text };
  }
  return { text: `${shown(service)} ${shown(resource)}`, type: undefined };
}

function ecsWords(type: string, name: string): string | undefined {
  const label = type.replaceAll('-', ' ');
  if (type === 'cluster' || type === 'capacity-provider') return named(label, name);
  if (WITH_REVISION.includes(type)) return revisionWords(label, name);
  const parts = partsOf(name);
  if (IN_CLUSTER.includes(type)) return inCluster(label, parts);
  const owner = DEEPER.get(type);
  const [cluster, service, id] = parts;
  if (owner === undefined) return undefined;
  if (cluster !== undefined && service !== undefined && id !== undefined && parts.length === 3)
    return `${named(label, id)} of ${inCluster(owner, [cluster, service])}`;
  return named(label, name);
}

function inCluster(label: string, parts: readonly string[]): string {
  const [cluster, id] = parts;
  if (cluster === undefined || id === undefined || parts.length > 2) return named(label, parts.join('/'));
  return isAny(cluster)
    ? `${named(label, id)} of any cluster`
    : `${named(label, id)} of ${named('cluster', cluster)}`;
}

function revisionWords(label: string, name: string): string {
  const colon = name.lastIndexOf(':');
  if (colon < 0) return isAny(name) ? `any ${label}` : named(label, name);
  const [family, revision] = [name.slice(0, colon), name.slice(colon + 1)];
  if (isAny(family) && isAny(revision)) return `any ${label}`;
  return `${named('revision', revision)} of ${named(label, family)}`;
}

function iamWords(type: string, name: string): string | undefined {
  if (!WITH_PATH.includes(type)) return undefined;
  const label = type.replaceAll('-', ' ');
  const own = variableWords(name);
  return own === undefined || type !== 'user' ? named(label, name) : "the caller's own user";
}

function named(label: string, name: string): string {
  if (isAny(name)) return `any ${label}`;
  return hasWildcard(withoutVariables(name))
    ? `any ${label} named ${shown(name)}`
    : `${label} ${shown(name)}`;
}

function accountWords({ account }: Arn): string {
  return isAny(account) && account !== '' ? ' of any account' : '';
}

function isAny(text: string): boolean {
  return /^\*+$/.test(text);
}

function withoutVariables(text: string): string {
  return text.replace(/\$\{[^}]*\}/g, '');
}

/** Parts between slashes; those of a policy variable do not count. */
function partsOf(name: string): string[] {
  return name.split(/\/(?![^{}]*\})/);
}
