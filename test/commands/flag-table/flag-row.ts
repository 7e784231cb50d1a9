/** What is said to a value that a flag does not take. */
export interface Refusal {
  readonly value: string;
  /** The code of the error, as --output json tells it. */
  readonly code: string;
  /** A part of the sentence or of the hint. */
  readonly says: string;
  /** 252 unless told. */
  readonly exitCode?: number;
}

/** What one flag that takes a value does. */
export interface ValueRow {
  /** A value that is taken. */
  readonly valid: string;
  /** Another one, for the flag given twice. */
  readonly second: string;
  /** Which values count when the flag is given twice. */
  readonly repeated: 'last' | 'all';
  readonly invalid: Refusal | 'any text will do';
}

/** What one flag without a value does. */
export interface SwitchRow {
  readonly valid: 'on';
}

interface Circumstances {
  /** Words besides the flag, in place of those of the command. */
  readonly words?: readonly string[];
  /** How a command with a valid value ends; 0 unless told. */
  readonly exitCode?: number;
}

/** A row of the table: one flag of one command. */
export type FlagRow = (ValueRow | SwitchRow) & Circumstances;

/**
 * The rows of one command. `<folder>` in a word stands for a folder with policy.json, principals.txt and context.json, `<run>` for
 * the id of an earlier run in the practice account, which gave the policy Earlier to the user alice.
 */
export interface CommandRows {
  /** As in the help: `create`, `sandbox show`; `wizard` for the program without a command. */
  readonly command: string;
  /** The words that each run is given besides the flag in question. */
  readonly words: readonly string[];
  /** Whether the command looks at --profile, --region and --endpoint-url. */
  readonly account: 'asked' | 'not asked';
  /** How the command ends with these words alone; 0 unless told. */
  readonly exitCode?: number;
  /** `taken` for commands that run on a terminal only. */
  readonly terminal?: 'taken';
  /** `none` for commands that print no data of which a part could be asked for. */
  readonly query?: 'none';
  /** Every flag besides those that all commands share; one that is named here counts before a shared one. */
  readonly flags: Readonly<Record<string, FlagRow>>;
}
