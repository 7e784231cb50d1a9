import type { ReactElement } from 'react';
import type { Binding } from '../keys/binding.ts';
import type { ScreenEvent } from '../state/events.ts';
import type { ScreenId, Wizard } from '../state/wizard.ts';

/** Room that a screen has for its body. */
export interface Room {
  readonly columns: number;
  readonly rows: number;
}

/**
 * One screen: what its keys do, how it answers to what happened, and what it shows. All but `Body` is pure data,
 * so that a test can walk through a screen without drawing it.
 */
export interface Screen {
  readonly id: ScreenId;
  readonly question: (wizard: Wizard) => string;
  /** Gets the screen ready when the person comes to it, from before or from behind. */
  readonly enter: (wizard: Wizard) => Wizard;
  /** Goes on where the person left off, when a screen that was opened from here closes; without it, `enter`. */
  readonly resume?: (wizard: Wizard) => Wizard;
  readonly bindings: (wizard: Wizard) => readonly Binding[];
  /** What typed characters become, where the screen has a text in hand; elsewhere letters are keys. */
  readonly typed?: (wizard: Wizard, text: string) => ScreenEvent | undefined;
  readonly reduce: (wizard: Wizard, event: ScreenEvent) => Wizard;
  /** What the screen sends for by itself once anything has happened: further rows may be in sight, or a list have grown. */
  readonly settled?: (wizard: Wizard) => Wizard;
  readonly Body: (props: { wizard: Wizard; room: Room }) => ReactElement;
  /** Two to four lines about what is highlighted. */
  readonly detail: (wizard: Wizard) => readonly string[];
  /** What is wrong with what is highlighted or typed, shown before the person tries to go on. */
  readonly caution?: (wizard: Wizard) => string | undefined;
  /** A few sentences for `?`: what is asked here, the terms of AWS explained, the page of AWS's documentation. */
  readonly help: readonly string[];
  /** What `?` tells before that: about what is highlighted. */
  readonly helpInHand?: (wizard: Wizard) => readonly string[];
}
