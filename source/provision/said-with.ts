/** What a person says a request with. */
export type SaidWith = 'flags' | 'request-file';

/** What a hint names, in the words that the request was said with. */
export interface RequestWords {
  readonly name: string;
  readonly newVersion: string;
  readonly prune: string;
  readonly mend: string;
  /** What to do where a new version was made from one that does not count any more. */
  readonly anew: string;
}

/** REQUEST_WORDS are the flags of create and the keys of request files. */
export const REQUEST_WORDS: Readonly<Record<SaidWith, RequestWords>> = {
  flags: {
    name: '--policy-name',
    newVersion: '--if-exists new-version',
    prune: '--prune-oldest-version',
    mend: '--if-differs mend',
    anew: 'Compare yours with it, or start again from it.',
  },
  'request-file': {
    name: 'policy.name',
    newVersion: 'policy.ifExists: new-version',
    prune: 'policy.prune: oldest-version',
    mend: 'roles[].ifDiffers: mend',
    anew: 'Compare yours with it, and say so in policy.basedOn.',
  },
};
