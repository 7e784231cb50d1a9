import { POLICY_SIZE_QUOTA } from '../policy/limits.ts';
import { asciiJson, latinJson } from './ascii-json.ts';
import { callerValuesIn } from './caller-parts.ts';
import { SHELL_VARIABLES, textFunction } from './shell-script.ts';

/** documentFunction is a function of a script that prints a document, with what the account gives in its place. */
export function documentFunction(name: string, document: object): string {
  const open = callerValuesIn(document).map(value => `-e "s/<${value}>/$${SHELL_VARIABLES[value]}/g"`);
  return textFunction(name, documentText(document), open.length === 0 ? 'cat' : `sed ${open.join(' ')}`);
}

/** documentNotes say what documents want of the place where the script is run. */
export function documentNotes(documents: readonly object[]): string[] {
  if (documents.every(document => documentText(document) === asciiJson(document))) return [];
  return [
    'The document is too long for IAM with its letters beyond ASCII written as escapes, so they stand in the script as they are: run it where the locale is UTF-8.',
  ];
}

/** An escape is sent as six characters where a letter is one, which a document close to the quota of IAM cannot afford. */
function documentText(document: object): string {
  const text = asciiJson(document);
  return text.replace(/\s/g, '').length <= POLICY_SIZE_QUOTA ? text : latinJson(document);
}
