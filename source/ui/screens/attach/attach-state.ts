import { type ListState, listState } from '../../prompts/list-state.ts';

export type AttachScreen = 'who' | 'which-policies';

/** What the screens of the second procedure remember. */
export interface AttachLocals {
  readonly who: Tabs<'user' | 'group' | 'role'>;
  readonly policies: Tabs<'customer' | 'aws'>;
}

/** Several lists of which one is in front. */
export interface Tabs<T extends string> {
  readonly front: T;
  readonly lists: Readonly<Record<T, ListState>>;
}

export const NEW_ATTACH: AttachLocals = {
  who: { front: 'user', lists: { user: listState(), group: listState(), role: listState() } },
  policies: { front: 'customer', lists: { customer: listState(), aws: listState() } },
};

/** What a person did there, and what was found for it. */
export type AttachEvent = never;

/** What these screens send for. */
export type AttachErrand = never;
