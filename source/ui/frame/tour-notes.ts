import type { ScreenId } from '../state/wizard.ts';

/** A note that the tour shows beside a screen, once. */
export interface TourNote {
  /** Under which it is remembered as seen; never changed. */
  readonly name: string;
  /** Two lines at most, with the words that tell how to end the tour. */
  readonly text: string;
  /** The same in some 40 characters, for a terminal with one line to spare. */
  readonly brief: string;
}

/** TOUR_NOTES are the notes of the tour, by the screen beside which they stand. */
export const TOUR_NOTES: Readonly<Partial<Record<ScreenId, TourNote>>> = {
  menu: {
    name: 'menu',
    text: 'This is a practice account: nothing here is real, so try everything. ↑↓ move, Enter goes on, ? explains a screen.',
    brief: 'nothing here is real; ? explains a screen',
  },
  start: {
    name: 'start',
    text: "Most policies begin with an example of AWS's guide, brought up to date here. / filters the list by what you type.",
    brief: 'examples to begin with; / filters them',
  },
  permissions: {
    name: 'permissions',
    text: 'A policy is a list of statements: which actions, on which resources, when. Enter changes the part you stand on.',
    brief: 'Enter changes the part you stand on',
  },
  'review-policy': {
    name: 'review-policy',
    text: 'Read here what the policy allows, in plain words. Findings say what is wrong or wide before anybody has it.',
    brief: 'what it allows, and what is wrong with it',
  },
  who: {
    name: 'who',
    text: 'Groups are better than users: who joins a team gets what it needs, who leaves loses it. Space selects a row.',
    brief: 'space selects; groups suit most cases',
  },
  'which-roles': {
    name: 'which-roles',
    text: 'Each row tells whether the account has the role. Space selects those to make; nothing that is there is changed unasked.',
    brief: 'space selects the roles to make',
  },
  confirm: {
    name: 'confirm',
    text: 'Take your time: nothing was written so far. y writes exactly these lines; every other key writes nothing.',
    brief: 'nothing is written before you press y',
  },
  run: {
    name: 'run',
    text: 'What was written is kept in a receipt. It can be taken back: with the command above, or later from the menu.',
    brief: 'the receipt knows how to take it back',
  },
};
