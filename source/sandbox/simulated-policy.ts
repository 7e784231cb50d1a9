import type { PolicyDocument } from '../policy/document.ts';
import { itemsOf, memberOf, parseJsonTree } from '../policy/json-tree.ts';
import { positionFinder } from '../policy/text-position.ts';
import { parseDocument } from './document-syntax.ts';
import { policyNamedBy, roleNamed } from './lookup.ts';
import { type AccountState, attachmentsOf } from './state.ts';
import { invalidInput } from './wire-error.ts';
import type { XmlRecord } from './xml.ts';

/** A policy that the simulator judges by: as IAM calls it, and as it is written. */
export interface SimulatedPolicy {
  readonly id: string;
  readonly text: string;
  readonly document: PolicyDocument;
}

/** sentPolicies reads the policies that a call sends; it throws IAM's InvalidInput about one that is no policy. */
export function sentPolicies(texts: readonly string[]): SimulatedPolicy[] {
  return texts.map((text, index) => {
    const id = `PolicyInputList.${index + 1}`;
    if (!parseDocument(text)) throw invalidInput(`Invalid Entity: ${id}: Syntax errors in policy.`);
    return { id, text, document: JSON.parse(text) };
  });
}

/** policiesOf gives the inline policies of a role, and those attached to a principal and to a user's groups, each once. */
export function policiesOf(
  state: AccountState,
  principal: { readonly type: 'user' | 'group' | 'role'; readonly name: string },
): SimulatedPolicy[] {
  const { type, name } = principal;
  const groups = type === 'user' ? state.groups.filter(({ members }) => members.includes(name)) : [];
  const holders = [principal, ...groups.map(group => ({ type: 'group', name: group.name }) as const)];
  const arns = holders.flatMap(holder => attachmentsOf(state, holder).map(({ policyArn }) => policyArn));
  const attached = [...new Set(arns)].flatMap(arn => {
    const { policy } = policyNamedBy(state, arn);
    const version = policy.versions.find(({ id }) => id === policy.defaultVersionId);
    return version ? [keptPolicy(policy.name, version.document)] : [];
  });
  const inline = type === 'role' ? (roleNamed(state, name).inlinePolicies ?? []) : [];
  return [...inline.map(policy => keptPolicy(policy.name, policy.document)), ...attached];
}

function keptPolicy(id: string, text: string): SimulatedPolicy {
  return { id, text, document: JSON.parse(text) };
}

/** statementElement is a statement that decided, with its place in the text of its policy. */
export function statementElement({ id, text }: SimulatedPolicy, statement: number): XmlRecord {
  const list = memberOf(parseJsonTree(text).root, 'Statement')?.value;
  const span = list && itemsOf(list)[statement]?.span;
  const find = positionFinder(text);
  const place = (offset: number) => {
    const { line, column } = find(offset);
    return { Line: line, Column: column };
  };
  return {
    SourcePolicyId: id,
    SourcePolicyType: 'IAM Policy',
    StartPosition: place(span?.offset ?? 0),
    EndPosition: place((span?.offset ?? 0) + (span?.length ?? 0)),
  };
}
