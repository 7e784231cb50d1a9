import type { CommanderError } from '@commander-js/extra-typings';
import { closest } from '../text/closest.ts';
import { type Failure, usageFailure } from '../text/failure.ts';

const CODES: Readonly<Record<string, string>> = {
  'commander.unknownOption': 'UnknownFlag',
  'commander.optionMissingArgument': 'MissingValue',
  'commander.missingArgument': 'MissingArgument',
  'commander.excessArguments': 'TooManyArguments',
  'commander.invalidArgument': 'InvalidValue',
};

/** What could have been meant: the words that the command in question knows. */
export interface KnownWords {
  readonly flags: readonly string[];
  /** Those of the flags that take a value. */
  readonly valued: readonly string[];
  readonly subcommands: readonly string[];
}

/** wordFailure puts an error of the parser of flags into the sentence and the hint that all errors have. */
export function wordFailure(error: CommanderError, known: KnownWords, words: readonly string[]): Failure {
  const swallowed = swallowedFlag(known, words);
  if (swallowed !== undefined) return swallowed;
  if (error.code === 'commander.help') {
    return usageFailure(
      'MissingArgument',
      'One word more is needed.',
      `It is one of ${known.subcommands.join(', ')}.`,
    );
  }
  const sentence = error.message.replace(/^error: /, '');
  const [, quoted = ''] = sentence.match(/'(.*?)'/s) ?? [];
  if (error.code === 'commander.unknownCommand') return unknownCommand(quoted, known.subcommands);
  if (error.code === 'commander.unknownOption' && known.subcommands.length > 0) {
    return usageFailure(
      'MissingArgument',
      `One word more is needed before ${shortened(quoted)}.`,
      `It is one of ${known.subcommands.join(', ')}.`,
    );
  }
  const flag = quoted.split('=')[0] ?? quoted;
  if (error.code === 'commander.unknownOption' && known.flags.includes(flag))
    return usageFailure('UnexpectedValue', `${flag} takes no value.`, `Write ${flag} alone.`);
  const meant = error.code === 'commander.unknownOption' ? likelyFlag(quoted, known.flags) : undefined;
  const hint =
    meant === undefined
      ? 'ecs-iam-wizard COMMAND --help shows the flags of a command.'
      : `Did you mean ${meant}?`;
  return usageFailure(CODES[error.code] ?? 'Usage', reworded(sentence, quoted, error.code), hint);
}

/** A flag in the place of another one's value; what the parser makes of the words behind it is beside the point. */
function swallowedFlag(known: KnownWords, words: readonly string[]): Failure | undefined {
  const place = words.findIndex(
    (word, index) => known.valued.includes(word) && known.flags.includes(words[index + 1] ?? ''),
  );
  if (place < 0) return undefined;
  return usageFailure('MissingValue', `${words[place]} needs a value, but ${words[place + 1]} follows it.`);
}

/** unknownCommand is for a first word that is none of the commands. */
export function unknownCommand(word: string, commands: readonly string[]): Failure {
  const meant = closest(word, commands);
  return usageFailure(
    'UnknownCommand',
    `There is no command ${JSON.stringify(word)}.`,
    meant === undefined ? `The commands are ${commands.join(', ')}.` : `Did you mean ${meant}?`,
  );
}

/** A shortened flag is taken for one that begins so; else spelling decides. */
function likelyFlag(word: string, flags: readonly string[]): string | undefined {
  const flag = word.split('=')[0] ?? word;
  return flags.find(candidate => flag.length > 3 && candidate.startsWith(flag)) ?? closest(flag, flags);
}

/** The parser quotes a flag with the name of its value (`--path <path>`) and whatever the person wrote, however long. */
function reworded(sentence: string, quoted: string, code: string): string {
  const flag = quoted.match(/--[\w-]+/)?.[0] ?? quoted;
  if (code === 'commander.unknownOption') return `There is no flag ${shortened(quoted)}.`;
  if (code === 'commander.optionMissingArgument') return `${flag} needs a value.`;
  const invalid = sentence.match(/argument '(.*)' is invalid\. Allowed choices are (.*)\.$/s);
  if (invalid)
    return `${flag} cannot be ${JSON.stringify(shortened(invalid[1] ?? ''))}; it is one of ${invalid[2]}.`;
  const whole = `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
  return /[.!?]$/.test(whole) ? whole : `${whole}.`;
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}...` : text;
}
