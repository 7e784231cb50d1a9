import type { AccountChoice } from '../account/account.ts';

/** What a wizard wants kept; the answers are plain JSON that only the procedure understands. */
export interface DraftContent {
  readonly title: string;
  readonly goal: string;
  /** The step that the person was at. */
  readonly step: string;
  readonly choice: AccountChoice;
  readonly answers: Readonly<Record<string, unknown>>;
}

/** Which draft, and which saving of it: whoever saves next must have seen this one. */
export interface DraftMark {
  readonly id: string;
  readonly revision: string;
}

/** A draft as it is kept. */
export interface Draft extends DraftContent, DraftMark {
  /** ISO 8601, UTC. */
  readonly savedAt: string;
}

/** DRAFT_ID is what the id of a draft looks like; nothing else may become part of a file name. */
export const DRAFT_ID = /^\d{8}-\d{6}-[0-9a-f]{8}$/;

/** The form of the files that this program writes. */
const VERSION = 1;

/** draftJson is a draft as its file holds it. */
export function draftJson(draft: Draft): Readonly<Record<string, unknown>> {
  return { kind: 'draft', version: VERSION, ...draft };
}

/** What the JSON of a draft's file turned out to be. */
export type DraftReading =
  | { readonly kind: 'draft'; readonly draft: Draft }
  /** Written by a later version of the program, which alone knows what it means. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'broken' };

/** readDraftJson reads the JSON of a draft's file without trusting any of it. */
export function readDraftJson(id: string, json: unknown): DraftReading {
  if (!isObject(json) || json.kind !== 'draft' || typeof json.version !== 'number') return { kind: 'broken' };
  if (json.version > VERSION) return { kind: 'newer' };
  const { revision, savedAt, title, goal, step, answers } = json;
  const choice = choiceOf(json.choice);
  if (json.id !== id || choice === undefined || !isObject(answers)) return { kind: 'broken' };
  if (!isText(revision) || !isText(savedAt) || !isText(title) || !isText(goal) || !isText(step))
    return { kind: 'broken' };
  if (Number.isNaN(Date.parse(savedAt))) return { kind: 'broken' };
  return { kind: 'draft', draft: { id, revision, savedAt, title, goal, step, choice, answers } };
}

function choiceOf(json: unknown): AccountChoice | undefined {
  if (!isObject(json) || typeof json.sandbox !== 'boolean') return undefined;
  const { sandbox, profile, region, endpointUrl } = json;
  if (![profile, region, endpointUrl].every(part => part === undefined || isText(part))) return undefined;
  return {
    sandbox,
    ...(isText(profile) ? { profile } : {}),
    ...(isText(region) ? { region } : {}),
    ...(isText(endpointUrl) ? { endpointUrl } : {}),
  };
}

/** keptChoice is where to look for the account, without what could be a credential in an address. */
export function keptChoice(choice: AccountChoice): AccountChoice {
  const { endpointUrl, ...rest } = choice;
  if (endpointUrl === undefined || !URL.canParse(endpointUrl)) return rest;
  const url = new URL(endpointUrl);
  return { ...rest, endpointUrl: `${url.protocol}//${url.host}${url.pathname}` };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
