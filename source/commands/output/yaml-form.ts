import { Document, isScalar, visit } from 'yaml';
import { escapeHidden, HIDDEN } from '../../text/hidden-characters.ts';

/** yamlForm is data as YAML; what could move or reorder the text of a terminal is escaped, and is the same data. */
export function yamlForm(value: unknown): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar(_, node) {
      // Only between double quotes does YAML know escapes.
      if (typeof node.value === 'string' && HIDDEN.test(node.value.replaceAll('\n', '')))
        node.type = 'QUOTE_DOUBLE';
    },
    Pair(_, pair) {
      if (!isScalar(pair.key)) pair.key = document.createNode(pair.key);
    },
  });
  return escapeHidden(document.toString({ lineWidth: 0 })).trimEnd();
}
