import type { CommanderError } from '@commander-js/extra-typings';
import { closest } from '../text/closest.ts';
import { type Failure, usageFailure } from '../text/failure.ts';
import { shellCommand } from '../text/shell.ts';

const CODES: Readonly<Record<string, string>> = {
  'commander.unknownOption': 'UnknownFlag',
  'commander.optionMissingArgument': 'MissingValue',
  'commander.invalidArgument': 'InvalidValue',
};

/** A word that a command takes without a flag before it, and what it can be where that is a list. */
export interface TakenWord {
  readonly name: string;
  readonly choices: readonly string[];
}

/** What could have been meant: the words that the command in question knows. */
export interface KnownWords {
  /** The words that lead to the command, such as `settings set`; none for the wizard. */
  readonly command: string;
  /** The words that the command was given without a flag before them. */
  readonly given: readonly string[];
  /** The words that it takes, in their order. */
  readonly taken: readonly TakenWord[];
  readonly flags: readonly string[];
  /** Those of the flags that take a value. */
  readonly valued: readonly string[];
  readonly subcommands: readonly string[];
  /** The one of those that is meant where none is named: `list` of `roles`. */
  readonly usual: string | undefined;
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
  if (error.code === 'commander.unknownCommand')
    return unknownCommand(quoted, known.subcommands, known.command);
  if (error.code === 'commander.unknownOption' && known.subcommands.length > 0 && known.usual === undefined) {
    return usageFailure(
      'MissingArgument',
      `One word more is needed before ${shortened(quoted)}.`,
      `It is one of ${known.subcommands.join(', ')}.`,
    );
  }
  const asked = [known.command, known.usual].filter(Boolean).join(' ');
  const hint = `ecs-iam-wizard ${asked === '' ? 'COMMAND' : asked} --help shows the flags of ${known.command === '' ? 'a' : 'the'} command.`;
  if (error.code === 'commander.missingArgument') return missingWord(quoted, known, hint);
  if (error.code === 'commander.excessArguments') return surplusWord(known, hint);
  const flag = quoted.split('=')[0] ?? quoted;
  if (error.code === 'commander.unknownOption' && known.flags.includes(flag))
    return usageFailure('UnexpectedValue', `${flag} takes no value.`, `Write ${flag} alone.`);
  const meant = error.code === 'commander.unknownOption' ? likelyFlag(quoted, known.flags) : undefined;
  return usageFailure(
    CODES[error.code] ?? 'Usage',
    reworded(sentence, quoted, error.code),
    meant === undefined ? hint : `Did you mean ${meant}?`,
  );
}

function missingWord(name: string, known: KnownWords, hint: string): Failure {
  const choices = known.taken.find(word => word.name === name)?.choices ?? [];
  return usageFailure(
    'MissingArgument',
    `${known.command} needs a word more: ${name.toUpperCase()}.`,
    choices.length === 0 ? hint : `It is one of ${choices.join(', ')}.`,
  );
}

function surplusWord(known: KnownWords, hint: string): Failure {
  const [surplus = ''] = known.given.slice(known.taken.length);
  return usageFailure(
    'TooManyArguments',
    `${known.command} does not take the word ${JSON.stringify(shortened(surplus))}.`,
    fileHint(surplus, known.valued) ?? hint,
  );
}

/** fileHint is for a word that looks like a file: a command that reads one by a flag names that flag. */
function fileHint(word: string, valued: readonly string[]): string | undefined {
  if (word !== '-' && !/\.(json|ya?ml)$/.test(word)) return undefined;
  const flag = ['--file', '--policy-document'].find(candidate => valued.includes(candidate));
  return flag === undefined ? undefined : `Write ${shellCommand([flag, word])}.`;
}

/** A flag in the place of another one's value; what the parser makes of the words behind it is beside the point. */
function swallowedFlag(known: KnownWords, words: readonly string[]): Failure | undefined {
  const place = words.findIndex(
    (word, index) => known.valued.includes(word) && known.flags.includes(words[index + 1] ?? ''),
  );
  if (place < 0) return undefined;
  return usageFailure('MissingValue', `${words[place]} needs a value, but ${words[place + 1]} follows it.`);
}

/** unknownCommand is for a first word that is none of the commands, or none of those of a group such as `settings`. */
export function unknownCommand(word: string, commands: readonly string[], group = ''): Failure {
  const meant = closest(word, commands);
  const before = group === '' ? '' : `${group} `;
  return usageFailure(
    'UnknownCommand',
    `There is no command ${JSON.stringify(shortened(`${before}${word}`))}.`,
    meant === undefined ? `The commands are ${commands.join(', ')}.` : `Did you mean ${before}${meant}?`,
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
  const word = sentence.match(/value '(.*)' is invalid for argument '(.*)'\. Allowed choices are (.*)\.$/s);
  if (word)
    return `${word[2]?.toUpperCase()} cannot be ${JSON.stringify(shortened(word[1] ?? ''))}; it is one of ${word[3]}.`;
  const whole = `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
  return /[.!?]$/.test(whole) ? whole : `${whole}.`;
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}...` : text;
}
