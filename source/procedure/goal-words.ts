import type { Goal } from './answers.ts';

interface EntryWords {
  readonly label: string;
  readonly note: string;
}

/** GOAL_WORDS name what can be done, and say it in a few words. */
export const GOAL_WORDS: Readonly<Record<Goal, EntryWords>> = {
  'create-and-attach': { label: 'Create a policy and attach it', note: 'one final review for both' },
  create: { label: 'Create a policy', note: 'actions, conditions, name' },
  attach: { label: 'Attach policies', note: 'to users, groups or roles' },
  roles: { label: "Prepare ECS's own roles", note: 'for instances, tasks and services' },
};

/** CHECK_WORDS name the check of a policy beside the procedures. */
export const CHECK_WORDS: EntryWords = { label: 'Check a policy', note: 'mistakes; what it allows' };
