import { type ListState, listState } from '../../prompts/list-state.ts';

export type MenuScreen = 'menu';

/** What the start menu and the screens behind it remember. */
export interface MenuLocals {
  readonly menu: ListState;
}

export const NEW_MENU: MenuLocals = { menu: listState() };

/** What a person did in the menu or behind it, and what was found for it. */
export type MenuEvent = never;

/** What the menu sends for. */
export type MenuErrand = never;
