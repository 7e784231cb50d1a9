/**
 * What an answer can hold: a list becomes `<member>` elements, a Map becomes `<entry>` elements with key and value,
 * an undefined value is left out.
 */
type XmlValue =
  | string
  | number
  | boolean
  | undefined
  | readonly XmlValue[]
  | ReadonlyMap<string, XmlValue>
  | XmlRecord;
export interface XmlRecord {
  readonly [element: string]: XmlValue;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\r': '&#xD;',
  '\n': '&#xA;',
  '\t': '&#x9;',
};
/** Characters that XML 1.0 forbids in any form, lone halves of surrogate pairs among them. */
const FORBIDDEN = /[^\u0009\u000A\u000D\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** xmlText writes text so that no character of it can end an element; what XML cannot hold becomes U+FFFD. */
export function xmlText(text: string): string {
  return text
    .replace(FORBIDDEN, '\uFFFD')
    .replace(/[&<>"'\r\n\t]/g, character => ENTITIES[character] ?? character);
}

/** xmlElement writes one element with its content, in the shape that the Query protocol gives to lists and maps. */
export function xmlElement(name: string, value: XmlValue): string {
  if (value === undefined) return '';
  const content = xmlContent(value);
  return content === '' ? `<${name}/>` : `<${name}>${content}</${name}>`;
}

function xmlContent(value: Exclude<XmlValue, undefined>): string {
  if (typeof value === 'string') return xmlText(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (isList(value)) return value.map(item => xmlElement('member', item)).join('');
  if (isMap(value))
    return [...value].map(([key, item]) => xmlElement('entry', { key, value: item })).join('');
  return Object.entries(value)
    .map(([name, item]) => xmlElement(name, item))
    .join('');
}

function isList(value: object): value is readonly XmlValue[] {
  return Array.isArray(value);
}

function isMap(value: object): value is ReadonlyMap<string, XmlValue> {
  return value instanceof Map;
}
