import { minify, type PolicyDocument, type Statement } from '../document.ts';
import { type ActionPhrase, actionPhrases, phrasesWords, phraseWords } from './action-words.ts';
import { conditionWords } from './condition-words.ts';
import { type ResourceWords, resourceWords } from './resource-words.ts';
import { shortList } from './shown.ts';
import { partsOfStatement, partsOfText, type StatementParts } from './statement-parts.ts';

/** summarizePolicy says what a policy does, a sentence a statement; foreign text in it is safe for one line of a terminal. */
export function summarizePolicy(document: PolicyDocument): string[] {
  return summarizeText(minify(document));
}

/** summarizeText is summarizePolicy for a text that may be no policy at all; it never throws. */
export function summarizeText(text: string): string[] {
  return partsOfText(text).map(sentence);
}

/** summarizeStatement says what one statement does, as an administrator would: `May run any revision of task definition web on cluster prod, when signed in with MFA.` */
export function summarizeStatement(statement: Statement): string {
  return sentence(partsOfStatement(statement));
}

/** resourceSummary says on what a statement works: `any task of cluster web`. */
export function resourceSummary(statement: Statement): string {
  const parts = partsOfStatement(statement);
  return resourcesOf(parts) ?? 'no resource yet';
}

/** conditionSummary says when a statement counts, or nothing when it always does. */
export function conditionSummary(statement: Statement): string | undefined {
  const words = partsOfStatement(statement).conditions.map(conditionWords);
  return words.length === 0 ? undefined : words.map(({ text }) => text).join(', ');
}

function sentence(parts: StatementParts): string {
  const conditions = parts.conditions.map(conditionWords);
  const places = conditions
    .filter(({ kind, text }) => kind === 'place' && !saidAlready(text, parts))
    .map(({ text }) => ` ${text}`);
  const whens = conditions.filter(({ kind }) => kind === 'when').map(({ text }) => `, ${text}`);
  return `${may(parts)} ${whatAndWhere(parts)}${places.join('')}${whens.join('')}.`;
}

function may({ effect }: StatementParts): string {
  if (effect === 'Allow') return 'May';
  return effect === 'Deny' ? 'May not' : 'Neither allows nor denies (no valid Effect):';
}

/** A task of cluster web is on cluster web. */
function saidAlready(place: string, { resources }: StatementParts): boolean {
  const [only] = resources;
  if (only === undefined || resources.length > 1 || !place.startsWith('on cluster ')) return false;
  return resourceWords(only).text.endsWith(` of ${place.slice('on '.length)}`);
}

function whatAndWhere(parts: StatementParts): string {
  const resources = resourcesOf(parts);
  if (resources === undefined) return `${actionsOf(parts)}, on no resource yet`;
  const phrases = parts.notActions.length > 0 ? [] : actionPhrases(parts.actions);
  const [only] = phrases;
  if (only !== undefined && phrases.length === 1 && standsForNoun(only, parts)) {
    const subject = only.type === 'any' ? `${aboutWords(only)}${resources}` : resources;
    return phraseWords({ ...only, noun: subject });
  }
  if (parts.notResources.length === 0 && parts.resources.some(isAnything))
    return only?.type === 'role' && phrases.length === 1
      ? phraseWords({ ...only, noun: 'any role' })
      : actionsOf(parts);
  return `${actionsOf(parts)} on ${resources}`;
}

/** `do everything in ECS` on one cluster is `do everything with cluster web`. */
function aboutWords({ noun }: ActionPhrase): string {
  return noun.startsWith('everything about') ? 'everything about ' : `${noun} with `;
}

function standsForNoun({ type }: ActionPhrase, { resources, notResources }: StatementParts): boolean {
  if (type === undefined || notResources.length > 0 || resources.some(isAnything)) return false;
  return (
    type === 'any' || resources.map(resourceWords).every(words => words.type === type || words.open === true)
  );
}

function actionsOf({ actions, notActions }: StatementParts): string {
  if (notActions.length > 0)
    return `do anything but ${phrasesWords(actionPhrases(notActions).map(asException))}`;
  return actions.length === 0 ? 'do nothing yet' : phrasesWords(actionPhrases(actions));
}

/** Anything but `everything in IAM`, not but `do everything in IAM`. */
function asException(phrase: ActionPhrase): ActionPhrase {
  return phrase.noun.startsWith('everything in') ? { ...phrase, verbs: [''] } : phrase;
}

function resourcesOf({ resources, notResources }: StatementParts): string | undefined {
  if (notResources.length > 0) return `anything but ${listWords(notResources)}`;
  return resources.length === 0 ? undefined : listWords(resources);
}

/** Regions are named where they differ; mostly there is one, and it goes without saying. */
function listWords(resources: readonly string[]): string {
  // Whatever stands beside * is part of it.
  const words = (resources.some(isAnything) ? ['*'] : resources).map(resourceWords);
  const regions = new Set(words.flatMap(({ region }) => region ?? []));
  return shortList([...new Set(words.map(word => withRegion(word, regions)))]);
}

function withRegion({ text, region }: ResourceWords, regions: ReadonlySet<string>): string {
  if (region === undefined) return text;
  if (/^\*+$/.test(region)) return `${text} in any Region`;
  return regions.size > 1 ? `${text} in ${region}` : text;
}

function isAnything(resource: string): boolean {
  return /^\*+$/.test(resource);
}
