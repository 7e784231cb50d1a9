import { Document, type Node, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { type TemplateText, templateText } from './cloudformation-text.ts';
import { isValueList, OpenJson, Reference, type TemplateValue } from './template-value.ts';

/** What no reader of YAML takes for anything but these letters; everything else is quoted. */
const PLAIN = /^[A-Za-z*][\w:/.*@,+-]*( [\w(][\w:/.*@,()+-]*)*$/;
/** Line breaks of any kind, control and invisible characters: they are only safe as escapes between double quotes. */
const ESCAPED =
  /[\u0000-\u001F\u007F-\u00A0\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFF\u{E0000}-\u{E007F}]/u;
/** Those of them that the library leaves as they are between double quotes; they stand nowhere else. */
const LEFT = new RegExp(ESCAPED.source.replace('\\u0000-\\u001F', ''), 'gu');

/** templateYaml writes a template; texts of an OpenJson may hold what the account gives, all others are written as they are. */
export function templateYaml(template: TemplateValue): string {
  // CloudFormation reads YAML 1.1, where `yes`, `12:30` and 2012-10-17 are no strings.
  const document = new Document(null, { compat: 'yaml-1.1' });
  document.contents = nodeOf(template) as never;
  const text = document.toString({ lineWidth: 0, directives: false, doubleQuotedAsJSON: true });
  return text.replace(LEFT, yamlEscape);
}

function nodeOf(value: TemplateValue): Node {
  if (value instanceof OpenJson) return jsonNode(value.json);
  if (value instanceof Reference) return tagged('!Ref', value.id);
  if (typeof value === 'string') return literal(value);
  if (isValueList(value)) return sequence(value.map(nodeOf));
  return mapping(Object.entries(value).map(([key, item]) => [key, nodeOf(item)]));
}

/** Keys stay as they are, since no function of CloudFormation can stand there. */
function jsonNode(value: unknown): Node {
  if (typeof value === 'string') return textNode(templateText(value));
  if (Array.isArray(value)) return sequence(value.map(jsonNode));
  if (typeof value !== 'object' || value === null) return new Scalar(value);
  return mapping(Object.entries(value).map(([key, item]) => [key, jsonNode(item)]));
}

function mapping(entries: readonly (readonly [key: string, value: Node])[]): YAMLMap {
  const map = new YAMLMap();
  for (const [key, value] of entries) map.set(literal(key), value);
  return map;
}

function textNode(text: TemplateText): Node {
  if (text.kind === 'literal') return literal(text.text);
  if (text.kind === 'sub') return tagged('!Sub', text.text);
  const parts = text.parts.map(part =>
    part.kind === 'literal' ? literal(part.text) : tagged('!Ref', part.parameter),
  );
  const join = sequence([literal(''), sequence(parts)]);
  join.tag = '!Join';
  return join;
}

function sequence(items: readonly Node[]): YAMLSeq {
  const list = new YAMLSeq();
  list.items = [...items];
  return list;
}

function tagged(tag: string, text: string): Scalar {
  const node = literal(text);
  node.tag = tag;
  // A tag already says that this is a text: colons and braces need no quotes then.
  if (/^[\w!${}:/.*@,+-]+$/.test(text)) node.type = Scalar.PLAIN;
  return node;
}

function literal(text: string): Scalar {
  const node = new Scalar(text);
  if (ESCAPED.test(text)) node.type = Scalar.QUOTE_DOUBLE;
  else node.type = PLAIN.test(text) ? Scalar.PLAIN : Scalar.QUOTE_SINGLE;
  return node;
}

function yamlEscape(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
}
