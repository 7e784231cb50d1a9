import { Command } from '@commander-js/extra-typings';

/** fileFlag names the request file that apply carries out. */
export const fileFlag = () =>
  new Command().option(
    '--file <request>',
    'request file (JSON or YAML), file://file, - for standard input, or the JSON itself',
  );

export type FileFlag = ReturnType<ReturnType<typeof fileFlag>['opts']>;
