import { itemsOf, type JsonMember, type JsonNode, type JsonPath, memberOf } from '../../json-tree.ts';
import { replaceString } from '../edits.ts';
import { at, type Finding, finding } from '../finding.ts';
import { quoted } from '../quoted.ts';
import { didYouMean, suggestionFor } from '../suggestion.ts';
import type { LintedTrust, TrustView } from './linted-trust.ts';

/** Source: IAM User Guide, AWS JSON policy elements: Principal. */
const KEYS = ['AWS', 'Service', 'Federated', 'CanonicalUser'];
const EXAMPLE = '{"Service": "ecs-tasks.amazonaws.com"}';

/** checkPrincipalForm finds statements that do not say whom they mean, or not in the form that trust policies have. */
export function checkPrincipalForm({ trusts }: LintedTrust): Finding[] {
  return trusts.flatMap(trust => {
    const { statement, member } = trust;
    if (statement.node.kind !== 'object') return [];
    return [...notPrincipal(trust), ...(member === undefined ? missing(trust) : formOf(trust, member))];
  });
}

function notPrincipal({ statement: { node, path } }: TrustView): Finding[] {
  const member = memberOf(node, 'NotPrincipal');
  if (member === undefined) return [];
  const message =
    'A trust policy has no NotPrincipal, which would let in everybody else: name in Principal who may assume the role.';
  const place = { path: [...path, 'NotPrincipal'], span: member.span };
  return [finding('ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL', { ...place, message })];
}

function missing({ statement }: TrustView): Finding[] {
  if (memberOf(statement.node, 'NotPrincipal') !== undefined) return [];
  const message = `The statement does not say who may assume the role: add a Principal like ${EXAMPLE}.`;
  return [finding('MISSING_PRINCIPAL', { ...at(statement), message })];
}

function formOf({ statement }: TrustView, { value }: JsonMember): Finding[] {
  const place = { path: [...statement.path, 'Principal'], node: value };
  if (value.kind === 'string' && value.value === '*') {
    const message =
      'A trust policy does not take "*" as Principal: name who may assume the role; {"AWS": "*"} stands for everybody.';
    return [finding('ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL', { ...at(place), message })];
  }
  if (value.kind !== 'object') {
    const message = `Principal is an object that says what each name is, like ${EXAMPLE}.`;
    return [finding('INVALID_PRINCIPAL_FORMAT', { ...at(place), message })];
  }
  if (value.members.length === 0) {
    const message = `Principal names nobody, so nobody may assume the role: write one like ${EXAMPLE}.`;
    return [finding('EMPTY_OBJECT_PRINCIPAL', { ...at(place), message }), refusedEmpty(place)];
  }
  const isEmpty = value.members.every(({ value: names }) => itemsOf(names).length === 0);
  const keys = value.members.map(({ key }) => key);
  return [
    ...value.members.flatMap(member => [...keyOf(member, place.path, keys), ...namesOf(member, place.path)]),
    ...(isEmpty ? [refusedEmpty(place)] : []),
  ];
}

function refusedEmpty(place: { readonly path: JsonPath; readonly node: JsonNode }): Finding {
  const message =
    'IAM refuses a trust policy with a statement without principals: name one, or take the statement out.';
  return finding('REFUSED_BY_IAM', { ...at(place), message });
}

function keyOf(member: JsonMember, path: JsonPath, keys: readonly string[]): Finding[] {
  if (KEYS.includes(member.key)) return [];
  const meant = suggestionFor(member.key, KEYS);
  const free = meant?.certain === true && !keys.includes(meant.word);
  return [
    finding('INVALID_PRINCIPAL_KEY', {
      path: [...path, member.key],
      span: member.keySpan,
      message: `There is no principal ${quoted(member.key)}: the keys are AWS, Service and Federated, in this spelling.${didYouMean(meant)}`,
      ...(free
        ? { fix: { description: `Write ${meant.word}`, edits: [replaceString(member.keySpan, meant.word)] } }
        : {}),
    }),
  ];
}

function namesOf({ key, value }: JsonMember, parent: JsonPath): Finding[] {
  const path = [...parent, key];
  if (value.kind === 'array' && value.items.length === 0) {
    const message = `${key} is an empty list, so it lets nobody assume the role: name somebody, or leave it out.`;
    return [finding('EMPTY_ARRAY_PRINCIPAL', { ...at({ path, node: value }), message })];
  }
  return itemsOf(value).flatMap((node, index) => {
    if (node.kind === 'string') return [];
    const place = { path: value.kind === 'array' ? [...path, index] : path, node };
    return finding('DATA_TYPE_MISMATCH', { ...at(place), message: `${key} is a text or a list of texts.` });
  });
}
