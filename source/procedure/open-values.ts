import { fillPlaceholders, placeholdersIn } from '../policy/placeholders.ts';
import { type Answers, finalDocument } from './answers.ts';
import { documentProblem } from './document-problem.ts';

/** openValues names the placeholders that still have no value, where nothing else keeps the policy from being written. */
export function openValues(answers: Answers): string[] {
  const document = finalDocument(answers);
  const names = placeholdersIn(document);
  const filled = fillPlaceholders(document, Object.fromEntries(names.map(name => [name, name])));
  return documentProblem(filled) === undefined ? names : [];
}
