import { type PolicyDocument, statements } from '../policy/document.ts';
import { actionWords, conditionWords, resourceWords } from './statement-words.ts';

/** policyWords says what a policy does, a sentence a statement. */
export function policyWords(document: PolicyDocument): string[] {
  return statements(document).map(statement => {
    const verb = statement.Effect === 'Deny' ? 'Denies' : 'Allows';
    return `${verb} ${actionWords(statement)} on ${resourceWords(statement)}, ${conditionWords(statement)}.`;
  });
}
