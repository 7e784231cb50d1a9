import { Help, type HelpConfiguration, type Option } from '@commander-js/extra-typings';
import { destination, print } from '../print.ts';
import { readableHelp } from './readable-help.ts';

/** COLUMNS of a help where stdout is no terminal. */
export const COLUMNS = 80;

const usual = new Help();

/** HELP_FORM calls the parser's options flags, as all else does, and says of a command in a list only what it must be given. */
export const HELP_FORM: HelpConfiguration = {
  optionDescription: (option: Option) => option.description,
  argumentDescription: argument => argument.description,
  subcommandTerm: command => usual.subcommandTerm(command).replace(' [options]', ''),
  commandUsage: command => usual.commandUsage(command).replace('[options]', '[flags]'),
  styleTitle: title => (title === 'Options:' ? 'Flags:' : title),
};

/** writeHelp prints a help in the width of the terminal. */
export function writeHelp(text: string): void {
  print('stdout', readableHelp(text, destination('stdout').columns ?? COLUMNS));
}
