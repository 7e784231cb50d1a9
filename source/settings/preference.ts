/** What a person can prefer: its meaning, its form, and what comes before it. */
export interface Preference<Value> {
  /** What it is for, as a list of settings says it. */
  readonly meaning: string;
  /** The value that holds while none is set. */
  readonly fallback: Value;
  /** Variables of the environment that come before it, the first that is set; a secret one is not shown. */
  readonly variables: readonly EnvironmentVariable[];
  /** Why a value cannot be one of this preference, as a sentence, or nothing. */
  readonly problem: (value: unknown) => string | undefined;
  /** The value that the words of a command mean, valid or not; throws a usage Failure on words that can mean none. */
  readonly read: (words: readonly string[]) => unknown;
  /** A value as the words of a command would say it. */
  readonly write: (value: Value) => string;
}

/** A variable of the environment, and whether its value may be seen. */
export interface EnvironmentVariable {
  readonly name: string;
  readonly shown: 'value' | 'name-only';
  /** Another variable without which this one says nothing. */
  readonly needs?: string;
}

/** variable names a variable whose value may be seen. */
export function variable(name: string): EnvironmentVariable {
  return { name, shown: 'value' };
}
