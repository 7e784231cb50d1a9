import { escapeHidden } from '../../text/hidden-characters.ts';

/** jsonForm is data as JSON; what could move or reorder the text of a terminal is escaped, and is the same data. */
export function jsonForm(value: unknown): string {
  return escapeHidden(JSON.stringify(value, undefined, 2) ?? 'null');
}
