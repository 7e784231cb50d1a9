import { plural } from '../../text/words.ts';
import { wrapWords } from '../../text/wrap.ts';
import type { Style } from '../output/style.ts';
import type { ReferenceEntry, ReferenceResult } from './reference-search.ts';

/** Entries up to which each is shown with all that is known of it. */
const DETAILED_MAX = 3;
/** Columns of the text of a detailed entry. */
const TEXT_WIDTH = 76;

const HEADINGS = {
  action: 'Actions',
  resource: 'Resource types',
  'condition-key': 'Condition keys',
} as const;

/** referenceText shows a few entries and those that bear the very name in full, and the others a line each. */
export function referenceText({ service, entries, exact }: ReferenceResult, style: Style): string {
  const full = entries.length <= DETAILED_MAX ? entries.length : exact;
  const others = entries.slice(full);
  const blocks = entries.slice(0, full).map(entry => details(entry, style));
  if (others.length === 0) return blocks.join('\n\n');
  const width = Math.max(...others.map(({ name }) => name.length));
  const groups = (['action', 'resource', 'condition-key'] as const).flatMap(type =>
    group(
      others.filter(entry => entry.type === type),
      HEADINGS[type],
      width,
      style,
    ),
  );
  const legend = `${plural(entries.length, 'entry', 'entries')} of ${service}. The action cannot do without a resource type with *. One in full: ecs-iam-wizard reference NAME`;
  return [...blocks, ...groups, wrapWords(legend, TEXT_WIDTH).join('\n')].join('\n\n');
}

function group(entries: readonly ReferenceEntry[], heading: string, width: number, style: Style): string[] {
  if (entries.length === 0) return [];
  const levels = entries.map(entry => (entry.type === 'action' ? entry.accessLevel.length : 0));
  const levelWidth = Math.max(...levels);
  const lines = entries.map(entry =>
    `  ${entry.name.padEnd(width)}  ${inShort(entry, levelWidth)}`.trimEnd(),
  );
  return [[style.faint(heading), ...lines].join('\n')];
}

/** typesInShort names the resource types of an action, those that it cannot do without with a star. */
export function typesInShort(
  types: readonly { readonly name: string; readonly required: boolean }[],
): string[] {
  return types.map(({ name, required }) => (required ? `${name}*` : name));
}

function inShort(entry: ReferenceEntry, levelWidth: number): string {
  switch (entry.type) {
    case 'action':
      return `${entry.accessLevel.padEnd(levelWidth)}  ${typesInShort(entry.resourceTypes).join(', ')}`;
    case 'resource':
      return entry.arn;
    case 'condition-key':
      return entry.valueType;
  }
}

function details(entry: ReferenceEntry, style: Style): string {
  switch (entry.type) {
    case 'action':
      return block(`${entry.name}  action, ${entry.accessLevel}`, entry.description, style, [
        ['Resource types', typesInWords(entry.resourceTypes)],
        ['Condition keys', entry.conditionKeys],
        ['Also needs', entry.dependentActions.map(({ action, when }) => `${action}: ${when}`)],
      ]);
    case 'resource':
      return block(`${entry.name}  resource type of ${entry.service}`, entry.description, style, [
        ['ARN', [entry.arn, ...entry.otherArns]],
        ['Condition keys', entry.conditionKeys],
      ]);
    case 'condition-key':
      return block(`${entry.name}  condition key, ${entry.valueType}`, entry.description, style, [
        [
          'Values in a request',
          [entry.valued === 'multi' ? 'several: needs ForAnyValue or ForAllValues' : 'one'],
        ],
      ]);
  }
}

function typesInWords(types: readonly { readonly name: string; readonly required: boolean }[]): string[] {
  if (types.length === 0) return ['none: the action takes * alone'];
  return types.map(({ name, required }) => (required ? `${name} (required)` : name));
}

function block(
  title: string,
  description: string,
  style: Style,
  parts: readonly (readonly [string, readonly string[]])[],
): string {
  const lines = description === '' ? [] : wrapWords(description, TEXT_WIDTH).map(line => `  ${line}`);
  const listed = parts.flatMap(([heading, items]) =>
    items.length === 0
      ? []
      : [
          style.faint(`  ${heading}`),
          ...items.flatMap(item => wrapWords(item, TEXT_WIDTH).map(line => `    ${line}`)),
        ],
  );
  return [title, ...lines, ...listed].join('\n');
}
