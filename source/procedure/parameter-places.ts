import { placeholdersIn } from '../policy/placeholders.ts';
import { type Answers, finalDocument } from './answers.ts';

/**
 * parameterPlaces lists what the value of a placeholder becomes part of: ARNs, names and keys of the document as they
 * are to be written, each once; placeholders without a value stay.
 */
export function parameterPlaces(answers: Answers, name: string): string[] {
  const open = texts(answers.document);
  const filled = texts(finalDocument(answers));
  // Filling changes texts in place, so both lists run alike.
  const places = open.flatMap((text, index) =>
    placeholdersIn(text).includes(name) ? [filled[index] ?? text] : [],
  );
  return [...new Set(places)];
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(texts);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [key, ...texts(item)]);
}
