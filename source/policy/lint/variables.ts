import { globalKey } from '../../reference/global-keys.ts';
import type { OperatorFamily } from '../condition-operator.ts';
import { POLICY_VERSION } from '../document.ts';
import { type JsonNode, type JsonPath, memberOf } from '../json-tree.ts';
import type { StatementView } from '../statement-view.ts';
import { arnFields, splitArn } from './arn-fields.ts';
import { keyMeant } from './condition-key-meant.ts';
import { replaceString } from './edits.ts';
import { at, type Finding, type Fix, finding, type Remark } from './finding.ts';
import type { LintedPolicy } from './linted-policy.ts';
import { type VariableToken, variablesIn } from './policy-variable.ts';
import { quoted } from './quoted.ts';
import { didYouMean } from './suggestion.ts';
import { OLD_POLICY_VERSION } from './version.ts';

interface TextPlace {
  readonly value: string;
  readonly node: JsonNode;
  readonly path: JsonPath;
}

/** Operators in whose values variables count. Source: IAM User Guide, IAM policy elements: Variables and tags. */
const WITH_VARIABLES: readonly OperatorFamily[] = ['String', 'Arn'];
/** Services of whose ARNs IAM reads more than the resource, so that no variable can stand before it. */
const READ_BY_IAM = ['iam', 's3'];

/** checkVariables finds policy variables of a wrong form, and such as stand where, or in a version in which, variables do not count. */
export function checkVariables({ tree, statements }: LintedPolicy): Finding[] {
  const version = memberOf(tree.root, 'Version')?.value;
  const old = version === undefined || (version.kind === 'string' && version.value === OLD_POLICY_VERSION);
  return statements.flatMap(statement => [
    ...elsewhere(statement).flatMap(unsupportedElement),
    ...[...statement.resources, ...statement.notResources].flatMap(resource => [
      ...formProblems(resource, old),
      ...beforeResource(resource),
    ]),
    ...conditionProblems(statement, old),
  ]);
}

function elsewhere({ sid, effect, actions, notActions }: StatementView): TextPlace[] {
  return [sid, effect, ...actions, ...notActions].flatMap(place => place ?? []);
}

function unsupportedElement(place: TextPlace): Finding[] {
  if (!place.value.includes('${')) return [];
  const message = `Policy variables count in Resource and Condition only: write ${quoted(place.value)} without one.`;
  return [finding('VARIABLE_UNSUPPORTED_IN_ELEMENT', { ...at(place), message })];
}

/** AWS documents variables for the last field of an ARN only; in some of its own policies one stands for the account. */
function beforeResource(place: TextPlace): Finding[] {
  const fields = splitArn(place.value).slice(0, -1);
  const index = fields.findIndex(field => field.includes('${'));
  const arn = arnFields(place.value);
  if (index < 0 || arn === undefined) return [];
  const surely = index <= 2 || READ_BY_IAM.includes(arn.service);
  return [
    finding('VARIABLE_UNSUPPORTED_IN_ELEMENT', {
      ...at(place),
      ...(surely ? {} : { severity: 'WARNING' as const }),
      message: `In an ARN a policy variable can stand in the last field only, not in ${quoted(fields[index] ?? '')}: write the value, or *.`,
    }),
  ];
}

function conditionProblems({ conditions }: StatementView, old: boolean): Finding[] {
  return conditions.flatMap(({ operator, operatorText, values }) =>
    values.flatMap(({ value, node, path }) => {
      if (typeof value !== 'string' || !value.includes('${') || operator === undefined) return [];
      if (WITH_VARIABLES.includes(operator.family)) return formProblems({ value, node, path }, old);
      const message = `Policy variables count with String and Arn operators only, not with ${operatorText}.`;
      return finding('INVALID_VARIABLE_FOR_OPERATOR', { ...at({ path, node }), message });
    }),
  );
}

function formProblems(place: TextPlace, old: boolean): Finding[] {
  // The same variable twice is one mistake.
  const tokens = [...new Map(variablesIn(place.value).map(token => [token.text, token])).values()];
  const [first] = tokens;
  if (first === undefined) return [];
  const version = old
    ? finding('VARIABLE_UNSUPPORTED_IN_VERSION', {
        ...at(place),
        message: `Policy variables like ${first.text} count from Version ${POLICY_VERSION} on: write "Version": "${POLICY_VERSION}".`,
      })
    : [];
  return [...[version].flat(), ...tokens.flatMap(token => tokenProblem(place, token))];
}

function tokenProblem(place: TextPlace, token: VariableToken): Finding[] {
  const remark = at(place);
  const { text } = token;
  switch (token.kind) {
    case 'escape':
      return [];
    case 'unclosed':
      return [
        finding('MISSING_BRACE_IN_VARIABLE', {
          ...remark,
          message: `The policy variable in ${quoted(text)} has no closing brace.`,
        }),
      ];
    case 'empty': {
      const message = `The policy variable ${text} names no key: write one like \${aws:username}.`;
      return [finding('EMPTY_VARIABLE', { ...remark, message })];
    }
    case 'space': {
      const { mended } = token;
      const message = `A policy variable holds no spaces: write ${mended}.`;
      return [finding('UNSUPPORTED_SPACE_IN_VARIABLE', { ...remark, message, ...fix(place, text, mended) })];
    }
    case 'quote': {
      const message = `The default of ${text} stands in single quotes, like \${aws:PrincipalTag/team, 'none'}.`;
      return [finding('MISSING_QUOTE_IN_VARIABLE', { ...remark, message })];
    }
    case 'variable':
      return keyProblem(place, text, token.key, remark);
  }
}

function keyProblem(place: TextPlace, text: string, key: string, remark: Pick<Remark, 'path' | 'span'>) {
  if (!key.includes(':')) {
    const message = `${text} is no policy variable: these are written \${service:key}, like \${aws:username}; a blank to fill in is written <${key.replaceAll(/[^A-Za-z0-9_-]/g, '_')}>.`;
    return [finding('INVALID_CONDITION_KEY_FORMAT', { ...remark, message })];
  }
  if (!key.toLowerCase().startsWith('aws:') || globalKey(key) !== undefined) return [];
  const meant = keyMeant(key);
  // Variables of federated sessions are no condition keys; only what is surely misspelled is a mistake.
  if (!meant?.certain) return [];
  const message = `There is no policy variable ${text}.${didYouMean({ word: `\${${meant.word}}` })}`;
  return [
    finding('INVALID_GLOBAL_CONDITION_KEY', {
      ...remark,
      message,
      ...fix(
        place,
        text,
        text.replace(key, () => meant.word),
      ),
    }),
  ];
}

function fix({ value, node }: TextPlace, before: string, after: string): { fix: Fix } {
  const text = value.replaceAll(before, () => after);
  return { fix: { description: `Write ${after}`, edits: [replaceString(node.span, text)] } };
}
