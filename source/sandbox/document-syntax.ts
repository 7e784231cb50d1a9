import { type Node, parseTree } from 'jsonc-parser';
import { listOf } from '../policy/document.ts';

/** A document whose syntax IAM accepts, with what the later checks look at. */
export interface CheckedDocument {
  readonly version: string | undefined;
  readonly statements: readonly CheckedStatement[];
}

export interface CheckedStatement {
  readonly sid: string | undefined;
  readonly effect: string;
  /** Of Action or NotAction. */
  readonly actions: readonly string[] | undefined;
  /** Of Resource or NotResource. */
  readonly resources: readonly string[] | undefined;
  /** Values of the date operators. */
  readonly dates: readonly string[];
  readonly hasPrincipal: boolean;
  /** The element Principal, whatever it holds. */
  readonly principal: unknown;
}

type Json = Readonly<Record<string, unknown>>;

const TOP_ELEMENTS = ['Version', 'Id', 'Statement'];
const PRINCIPAL_ELEMENTS = ['Principal', 'NotPrincipal'];
const STATEMENT_ELEMENTS = [
  'Sid',
  'Effect',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
  ...PRINCIPAL_ELEMENTS,
];
const VERSIONS = ['2008-10-17', '2012-10-17'];
const COMPARISONS = ['Equals', 'NotEquals', 'LessThan', 'LessThanEquals', 'GreaterThan', 'GreaterThanEquals'];
/** Condition operators (IAM User Guide, condition operators), without qualifier and suffix. */
const OPERATORS = new Set([
  ...['Equals', 'NotEquals', 'EqualsIgnoreCase', 'NotEqualsIgnoreCase', 'Like', 'NotLike'].map(
    test => `String${test}`,
  ),
  ...COMPARISONS.map(test => `Numeric${test}`),
  ...COMPARISONS.map(test => `Date${test}`),
  ...['Equals', 'NotEquals', 'Like', 'NotLike'].map(test => `Arn${test}`),
  ...['Bool', 'BinaryEquals', 'IpAddress', 'NotIpAddress'],
]);
const QUALIFIED_OPERATOR = /^(?:ForAnyValue:|ForAllValues:)?(.*?)(?:IfExists)?$/;

/** parseDocument reads a document, or answers nothing where IAM speaks of syntax errors: JSON, elements, their types, operators. */
export function parseDocument(text: string): CheckedDocument | undefined {
  const document = parseJson(text);
  if (!isObject(document) || hasOtherKeys(document, TOP_ELEMENTS)) return undefined;
  const { Version, Id, Statement } = document;
  if (Version !== undefined && !(typeof Version === 'string' && VERSIONS.includes(Version))) return undefined;
  if (Id !== undefined && typeof Id !== 'string') return undefined;
  const statements = listOf(Statement).map(checkedStatement);
  if (statements.length === 0 || !statements.every(statement => statement !== undefined)) return undefined;
  return { version: Version, statements };
}

function checkedStatement(statement: unknown): CheckedStatement | undefined {
  if (!isObject(statement) || hasOtherKeys(statement, STATEMENT_ELEMENTS)) return undefined;
  const { Sid, Effect, Principal, Action, NotAction, Resource, NotResource, Condition } = statement;
  if (Action !== undefined && NotAction !== undefined) return undefined;
  if (Resource !== undefined && NotResource !== undefined) return undefined;
  if (Sid !== undefined && typeof Sid !== 'string') return undefined;
  if (typeof Effect !== 'string' || !/^(allow|deny)$/i.test(Effect)) return undefined;
  const actions = Action === undefined ? NotAction : Action;
  const resources = Resource === undefined ? NotResource : Resource;
  if (!isTexts(actions) || !isTexts(resources) || !isConditionBlock(Condition)) return undefined;
  return {
    sid: Sid,
    effect: Effect,
    actions: actions === undefined ? undefined : listOf(actions),
    resources: resources === undefined ? undefined : listOf(resources),
    dates: datesIn(Condition ?? {}),
    hasPrincipal: PRINCIPAL_ELEMENTS.some(element => element in statement),
    principal: Principal,
  };
}

function isTexts(value: unknown): value is string | string[] | undefined {
  return value === undefined || listOf(value).every(item => typeof item === 'string');
}

/** An operator that does not exist is no error as long as it holds no key. */
function isConditionBlock(block: unknown): block is Record<string, Json> | undefined {
  if (block === undefined) return true;
  if (!isObject(block)) return false;
  return Object.entries(block).every(([operator, keys]) => {
    if (!isObject(keys)) return false;
    const values = Object.values(keys).flatMap(listOf);
    return values.every(isScalar) && (isOperator(operator) || Object.keys(keys).length === 0);
  });
}

function isOperator(operator: string): boolean {
  const [, base = ''] = QUALIFIED_OPERATOR.exec(operator) ?? [];
  return operator === 'Null' || OPERATORS.has(base);
}

function isScalar(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function datesIn(block: Readonly<Record<string, Json>>): string[] {
  return Object.entries(block)
    .filter(([operator]) => QUALIFIED_OPERATOR.exec(operator)?.[1]?.startsWith('Date'))
    .flatMap(([, keys]) => Object.values(keys).flatMap(listOf).map(String));
}

/** parseJson reads strict JSON and refuses an object that has a key twice. */
function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return repeatsKey(parseTree(text)) ? undefined : value;
  } catch {
    return undefined;
  }
}

function repeatsKey(node: Node | undefined): boolean {
  if (!node) return false;
  const children = node.children ?? [];
  const keys = node.type === 'object' ? children.map(({ children: property }) => property?.[0]?.value) : [];
  return new Set(keys).size < keys.length || children.some(repeatsKey);
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasOtherKeys(value: Json, known: readonly string[]): boolean {
  return !Object.keys(value).every(key => known.includes(key));
}
