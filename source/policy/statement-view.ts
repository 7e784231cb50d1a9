import { type ConditionOperator, parseOperator } from './condition-operator.ts';
import type { ConditionValue } from './document.ts';
import {
  itemsOf,
  type JsonMember,
  type JsonNode,
  type JsonPath,
  type JsonTree,
  memberOf,
} from './json-tree.ts';

/** A value of a policy with the place where it stands. */
export interface Located<T> {
  readonly value: T;
  readonly node: JsonNode;
  readonly path: JsonPath;
}

/** One key of a Condition block under its operator. */
export interface ConditionView {
  readonly operatorText: string;
  /** Nothing when there is no such operator. */
  readonly operator: ConditionOperator | undefined;
  readonly operatorMember: JsonMember;
  readonly key: string;
  readonly member: JsonMember;
  readonly values: readonly Located<ConditionValue>[];
  /** To the list of values. */
  readonly path: JsonPath;
}

/** A statement read for judging it: every part in lists, each with its place. What has the wrong JSON type is left out. */
export interface StatementView {
  readonly index: number;
  readonly node: JsonNode;
  readonly path: JsonPath;
  readonly sid: Located<string> | undefined;
  readonly effect: Located<string> | undefined;
  readonly actions: readonly Located<string>[];
  readonly notActions: readonly Located<string>[];
  readonly resources: readonly Located<string>[];
  readonly notResources: readonly Located<string>[];
  readonly conditions: readonly ConditionView[];
}

/** statementViews reads the statements of a policy, whatever else is wrong with it. */
export function statementViews(tree: JsonTree): StatementView[] {
  const list = memberOf(tree.root, 'Statement');
  if (list === undefined) return [];
  const inList = list.value.kind === 'array';
  return itemsOf(list.value).map((node, index) =>
    viewOf(node, index, inList ? ['Statement', index] : ['Statement']),
  );
}

function viewOf(node: JsonNode, index: number, path: JsonPath): StatementView {
  return {
    index,
    node,
    path,
    sid: strings(node, 'Sid', path)[0],
    effect: strings(node, 'Effect', path)[0],
    actions: strings(node, 'Action', path),
    notActions: strings(node, 'NotAction', path),
    resources: strings(node, 'Resource', path),
    notResources: strings(node, 'NotResource', path),
    conditions: conditionsOf(node, path),
  };
}

function strings(statement: JsonNode, element: string, path: JsonPath): Located<string>[] {
  const member = memberOf(statement, element);
  return located(member, [...path, element]).flatMap(item =>
    typeof item.value === 'string' ? [{ ...item, value: item.value }] : [],
  );
}

function located(member: JsonMember | undefined, path: JsonPath): Located<ConditionValue>[] {
  if (member === undefined) return [];
  const inList = member.value.kind === 'array';
  return itemsOf(member.value).flatMap((node, index) =>
    node.kind === 'string' || node.kind === 'number' || node.kind === 'boolean'
      ? [{ value: node.value, node, path: inList ? [...path, index] : path }]
      : [],
  );
}

function conditionsOf(statement: JsonNode, path: JsonPath): ConditionView[] {
  const block = memberOf(statement, 'Condition')?.value;
  if (block?.kind !== 'object') return [];
  return block.members.flatMap(operatorMember => {
    const keys = operatorMember.value.kind === 'object' ? operatorMember.value.members : [];
    return keys.map(member => {
      const keyPath = [...path, 'Condition', operatorMember.key, member.key];
      return {
        operatorText: operatorMember.key,
        operator: parseOperator(operatorMember.key),
        operatorMember,
        key: member.key,
        member,
        values: located(member, keyPath),
        path: keyPath,
      };
    });
  });
}
