interface Preference<Value> {
  /** What it is for, as a list of settings says it. */
  readonly meaning: string;
  /** The value that holds while none is set. */
  readonly fallback: Value;
  /** Why a value cannot be one of this preference, as a sentence, or nothing. */
  readonly problem: (value: unknown) => string | undefined;
}

/** Notes that are remembered, the most: nobody dismisses more, and a file that somebody filled must not be carried on. */
const NOTES_MAX = 200;

const tourSeen: Preference<readonly string[]> = {
  meaning: 'names of the notes that were dismissed and are not shown again',
  fallback: [],
  problem: value =>
    Array.isArray(value) && value.length <= NOTES_MAX && value.every(isNoteName)
      ? undefined
      : `it should be a list of at most ${NOTES_MAX} names of notes, such as ["first-policy"].`,
};

/** PREFERENCES are all preferences, with what each takes. */
export const PREFERENCES = { tourSeen } as const;

export type PreferenceKey = keyof typeof PREFERENCES;
export type PreferenceValue<Key extends PreferenceKey> = (typeof PREFERENCES)[Key]['fallback'];

/** isPreferenceKey tells whether there is a preference of this name. */
export function isPreferenceKey(name: string): name is PreferenceKey {
  return Object.hasOwn(PREFERENCES, name);
}

/** preferenceProblem says why a preference cannot have a value, or nothing. */
export function preferenceProblem(key: PreferenceKey, value: unknown): string | undefined {
  return PREFERENCES[key].problem(value);
}

function isNoteName(value: unknown): boolean {
  return typeof value === 'string' && /^[a-z0-9-]{1,64}$/.test(value);
}
