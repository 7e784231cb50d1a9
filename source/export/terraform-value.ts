import { textGraphemes } from '../text/width.ts';
import { hclKey, hclOpenText } from './terraform-text.ts';

/** Something named in Terraform's language, its value written out. */
export type Attribute = readonly [key: string, value: string];

/** hclBlock writes a block with its attributes, and blocks or lines inside of it. */
export function hclBlock(head: string, attributes: readonly Attribute[]): string {
  return attributes.length === 0 ? `${head} {}` : `${head} {\n${indented(attributeLines(attributes))}\n}`;
}

/** hclValue writes a JSON value for jsonencode; its texts may leave open what the account gives. */
export function hclValue(value: unknown): string {
  if (typeof value === 'string') return hclOpenText(value);
  if (Array.isArray(value)) return hclList(value.map(hclValue));
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  return hclObject(Object.entries(value).map(([key, item]) => [hclKey(key), hclValue(item)]));
}

/** hclList writes a list, an item a line. */
export function hclList(items: readonly string[]): string {
  return items.length === 0 ? '[]' : `[\n${indented(items.map(item => `${item},`).join('\n'))}\n]`;
}

/** hclObject writes an object, an attribute a line. */
export function hclObject(attributes: readonly Attribute[]): string {
  return attributes.length === 0 ? '{}' : `{\n${indented(attributeLines(attributes))}\n}`;
}

/** attributeLines writes attributes as `terraform fmt` does: equals signs of neighbours in one line, unless a value has several lines. */
function attributeLines(attributes: readonly Attribute[]): string {
  return attributes
    .map(([key, value], index) => {
      const blanks = Math.max(0, widthAt(attributes, index) - textGraphemes(key).length);
      return `${key}${' '.repeat(blanks)} = ${value}`;
    })
    .join('\n');
}

function widthAt(attributes: readonly Attribute[], index: number): number {
  if (isLong(attributes[index])) return 0;
  const before = attributes.slice(0, index).findLastIndex(isLong);
  const after = attributes.findIndex((attribute, at) => at > index && isLong(attribute));
  const neighbours = attributes.slice(before + 1, after === -1 ? undefined : after);
  return Math.max(...neighbours.map(([key]) => textGraphemes(key).length));
}

function isLong(attribute: Attribute | undefined): boolean {
  return attribute?.[1].includes('\n') === true;
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}
