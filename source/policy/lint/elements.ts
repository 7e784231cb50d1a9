import { type JsonMember, type JsonNode, type JsonPath, memberOf } from '../json-tree.ts';
import { removeMember, replaceString } from './edits.ts';
import { at, type Finding, type Fix, finding } from './finding.ts';
import type { LintedPolicy } from './linted-policy.ts';
import { quoted } from './quoted.ts';
import { didYouMean, suggestionFor } from './suggestion.ts';

type JsonObject = JsonNode & { kind: 'object' };

const POLICY_ELEMENTS = ['Version', 'Id', 'Statement'];
const PRINCIPAL_ELEMENTS = ['Principal', 'NotPrincipal'];
const STATEMENT_ELEMENTS = [
  ...['Sid', 'Effect', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition'],
  ...PRINCIPAL_ELEMENTS,
];
/** Elements of which a statement has one at most. Source: IAM User Guide, Grammar of the IAM JSON policy language. */
const EITHER_OR = [
  ['Action', 'NotAction'],
  ['Resource', 'NotResource'],
  ['Principal', 'NotPrincipal'],
] as const;

/** checkElements finds elements that do not exist, that an identity policy cannot have, or that exclude each other. */
export function checkElements({ tree, statements }: LintedPolicy): Finding[] {
  const { root } = tree;
  if (root?.kind !== 'object') return [];
  const found = [...unknownElements(root, POLICY_ELEMENTS, []), ...idOf(root)];
  for (const { node, path } of statements) {
    if (node.kind !== 'object') continue;
    found.push(
      ...unknownElements(node, STATEMENT_ELEMENTS, path),
      ...principals(node, path),
      ...combinations(node, path),
    );
  }
  return found;
}

function unknownElements(object: JsonObject, known: readonly string[], path: JsonPath): Finding[] {
  return object.members
    .filter(({ key }) => !known.includes(key))
    .map(member => {
      const meant = suggestionFor(member.key, known);
      const free =
        meant !== undefined &&
        !PRINCIPAL_ELEMENTS.includes(meant.word) &&
        memberOf(object, meant.word) === undefined;
      return finding('INVALID_POLICY_ELEMENT', {
        path: [...path, member.key],
        span: member.keySpan,
        message: `There is no policy element ${quoted(member.key)} here.${didYouMean(meant)}`,
        ...(free && meant.certain ? { fix: renaming(member, meant.word) } : {}),
      });
    });
}

function renaming(member: JsonMember, name: string): Fix {
  return { description: `Write ${name}`, edits: [replaceString(member.keySpan, name)] };
}

/** IAM takes an Id, but only resource-based policies have a use for it (IAM User Guide, IAM JSON policy elements: Id). */
function idOf(root: JsonObject): Finding[] {
  const member = memberOf(root, 'Id');
  if (member === undefined) return [];
  return [
    finding('INVALID_POLICY_ELEMENT', {
      ...at({ path: ['Id'], node: member.value }),
      severity: 'WARNING',
      message:
        'Id belongs to resource-based policies; in an identity-based policy it has no use: leave it out.',
      fix: { description: 'Leave the Id out', edits: [removeMember(root, member)] },
    }),
  ];
}

function principals(object: JsonObject, path: JsonPath): Finding[] {
  return PRINCIPAL_ELEMENTS.flatMap(element => {
    const member = memberOf(object, element);
    if (member === undefined) return [];
    return finding('UNSUPPORTED_PRINCIPAL', {
      path: [...path, element],
      span: member.span,
      message: `An identity-based policy has no ${element}: it counts for whom it is attached to. Take the element out.`,
    });
  });
}

function combinations(object: JsonObject, path: JsonPath): Finding[] {
  return EITHER_OR.flatMap(([element, opposite]) => {
    const second = memberOf(object, opposite);
    if (second === undefined || memberOf(object, element) === undefined) return [];
    return finding('UNSUPPORTED_ELEMENT_COMBINATION', {
      path: [...path, opposite],
      span: second.span,
      message: `A statement has ${element} or ${opposite}, not both: take one of them out, or make two statements.`,
    });
  });
}
