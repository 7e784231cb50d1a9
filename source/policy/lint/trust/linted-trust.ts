import { PARTITION_IDS } from '../../../reference/partitions.ts';
import { itemsOf, type JsonMember, type JsonPath, memberOf, parseJsonTree } from '../../json-tree.ts';
import type { Located, StatementView } from '../../statement-view.ts';
import { type LintedPolicy, lintedPolicy } from '../linted-policy.ts';

/** What is known of the role that a trust policy is for. */
export interface TrustedRole {
  /** Like `task role`. */
  readonly title: string;
  /** The names under which the partitions know the one service that takes it on. */
  readonly services: readonly string[];
  /** Whether AWS documents conditions against a confused deputy for it. */
  readonly deputy: 'documented' | 'not-documented';
}

/** A trust policy as the checks read it. */
export interface LintedTrust extends LintedPolicy {
  readonly trusts: readonly TrustView[];
  /** Nothing where any role may be meant. */
  readonly role: TrustedRole | undefined;
}

/** A statement with those whom its Principal names. */
export interface TrustView {
  readonly statement: StatementView;
  readonly member: JsonMember | undefined;
  readonly principals: readonly NamedPrincipal[];
}

/** One value of a Principal, under the key that says what it is: `AWS`, `Service`, `Federated`. */
export interface NamedPrincipal extends Located<string> {
  readonly kind: string;
}

/** readTrust reads a text for the checks, whatever is wrong with it. */
export function readTrust(text: string, role?: TrustedRole, partitions = PARTITION_IDS): LintedTrust {
  const policy = lintedPolicy(parseJsonTree(text), partitions);
  return { ...policy, trusts: policy.statements.map(trustView), role };
}

function trustView(statement: StatementView): TrustView {
  const member = memberOf(statement.node, 'Principal');
  return { statement, member, principals: member === undefined ? [] : named(member, statement.path) };
}

/** `"*"` stands for everybody of every account, as `{"AWS": "*"}` does. */
function named({ value }: JsonMember, statement: JsonPath): NamedPrincipal[] {
  const path = [...statement, 'Principal'];
  if (value.kind === 'string' && value.value === '*')
    return [{ kind: 'AWS', value: value.value, node: value, path }];
  if (value.kind !== 'object') return [];
  return value.members.flatMap(({ key, value: names }) => {
    const inList = names.kind === 'array';
    return itemsOf(names).flatMap((node, index) =>
      node.kind === 'string'
        ? [{ kind: key, value: node.value, node, path: [...path, key, ...(inList ? [index] : [])] }]
        : [],
    );
  });
}
