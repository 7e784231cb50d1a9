import { formatOperator, OPERATORS, parseOperator } from '../condition-operator.ts';
import { type JsonMember, type JsonNode, type JsonPath, memberOf } from '../json-tree.ts';
import { removeMember, replaceString } from './edits.ts';
import { at, type Finding, type Fix, finding } from './finding.ts';
import type { LintedPolicy } from './linted-policy.ts';
import { quoted } from './quoted.ts';
import { didYouMean, type Suggestion, suggestionFor } from './suggestion.ts';

type JsonObject = JsonNode & { kind: 'object' };

interface Block {
  readonly statement: JsonObject;
  /** The Condition element. */
  readonly member: JsonMember;
  readonly object: JsonObject;
  readonly path: JsonPath;
}

const QUALIFIERS = ['ForAllValues', 'ForAnyValue'];
const OPERATOR_PARTS = /^(?:([^:]*):+)?(.*?)(if_?-?exists?)?$/is;

/** checkOperators finds condition operators that do not exist, and blocks without conditions. Source: IAM User Guide, IAM JSON policy elements: Condition operators. */
export function checkOperators({ statements }: LintedPolicy): Finding[] {
  return statements.flatMap(({ node, path }) => {
    const member = memberOf(node, 'Condition');
    if (node.kind !== 'object' || member?.value.kind !== 'object') return [];
    const block = { statement: node, member, object: member.value, path: [...path, 'Condition'] };
    if (block.object.members.length === 0) return [emptyBlock(block)];
    return block.object.members.flatMap(operator => operatorProblems(block, operator));
  });
}

function operatorProblems(block: Block, operator: JsonMember): Finding[] {
  const hasKeys = operator.value.kind !== 'object' || operator.value.members.length > 0;
  const empty = hasKeys ? [] : [emptyOperator(block, operator)];
  const known = parseOperator(operator.key);
  if (known === undefined) return [unknownOperator(block, operator), ...empty];
  if (known.base !== 'Null') {
    const right = formatOperator(known);
    return right === operator.key ? empty : [misspelled(block, operator, right), ...empty];
  }
  if (known.ifExists) return [nullWithIfExists(block, operator), ...empty];
  if (known.qualifier !== undefined) return [...nullWithQualifier(block, operator, hasKeys), ...empty];
  return operator.key === 'Null' ? empty : [misspelled(block, operator, 'Null'), ...empty];
}

function emptyBlock({ statement, member, path }: Block): Finding {
  return finding('EMPTY_OBJECT_CONDITION', {
    ...at({ path, node: member.value }),
    message: 'The Condition is empty and restricts nothing: add conditions, or leave it out.',
    fix: { description: 'Leave the empty Condition out', edits: [removeMember(statement, member)] },
  });
}

function emptyOperator({ statement, member, object, path }: Block, operator: JsonMember): Finding {
  const edit = object.members.length > 1 ? removeMember(object, operator) : removeMember(statement, member);
  return finding('EMPTY_OBJECT_CONDITION', {
    path: [...path, operator.key],
    span: operator.span,
    message: `${operator.key} has no condition keys and restricts nothing: add conditions, or leave it out.`,
    fix: { description: `Leave the empty ${operator.key} out`, edits: [edit] },
  });
}

function unknownOperator(block: Block, operator: JsonMember): Finding {
  const meant = operatorMeant(operator.key);
  return finding('INVALID_CONDITION_OPERATOR', {
    ...place(block, operator),
    message: `There is no condition operator ${quoted(operator.key)}.${didYouMean(meant)}`,
    ...(meant?.certain ? renaming(block, operator, meant.word) : {}),
  });
}

function misspelled(block: Block, operator: JsonMember, right: string): Finding {
  return finding('INVALID_CONDITION_OPERATOR', {
    ...place(block, operator),
    message: `The operator ${quoted(operator.key)} is written ${right}; letter case counts.`,
    ...renaming(block, operator, right),
  });
}

function nullWithIfExists(block: Block, operator: JsonMember): Finding {
  return finding('NULL_WITH_IF_EXISTS', {
    ...place(block, operator),
    message: `${operator.key} does not exist: Null asks whether a key exists, so IfExists has no place beside it. Write Null.`,
    ...renaming(block, operator, 'Null'),
  });
}

function nullWithQualifier(block: Block, operator: JsonMember, hasKeys: boolean): Finding[] {
  const advice = finding('NULL_WITH_QUALIFIER', {
    ...place(block, operator),
    message: `${operator.key} is always true or always false: Null takes no ForAllValues and no ForAnyValue. Write Null.`,
    ...renaming(block, operator, 'Null'),
  });
  if (!hasKeys) return [advice];
  const message = `IAM refuses the operator ${operator.key}: write Null.`;
  return [advice, finding('REFUSED_BY_IAM', { ...place(block, operator), message })];
}

/** operatorMeant looks for qualifier, operator and suffix each by itself. */
function operatorMeant(text: string): Suggestion | undefined {
  const [, qualifier, name = '', suffix] = OPERATOR_PARTS.exec(text) ?? [];
  const base = suggestionFor(name, Object.keys(OPERATORS));
  if (base === undefined) return undefined;
  const ifExists = suffix !== undefined && base.word !== 'Null' ? 'IfExists' : '';
  if (qualifier === undefined) return { word: `${base.word}${ifExists}`, certain: base.certain };
  const prefix = suggestionFor(qualifier, QUALIFIERS);
  if (prefix === undefined || base.word === 'Null') return undefined;
  return { word: `${prefix.word}:${base.word}${ifExists}`, certain: base.certain && prefix.certain };
}

/** A name that the block has already cannot be given again. */
function renaming({ object }: Block, operator: JsonMember, name: string): { fix?: Fix } {
  if (memberOf(object, name) !== undefined) return {};
  return { fix: { description: `Write ${name}`, edits: [replaceString(operator.keySpan, name)] } };
}

function place({ path }: Block, operator: JsonMember) {
  return { path: [...path, operator.key], span: operator.keySpan };
}
