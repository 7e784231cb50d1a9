import { Command } from '@commander-js/extra-typings';

/** faceFlag chooses the face that the wizard shows. */
export const faceFlag = () =>
  new Command().option(
    '--accessible',
    'ask line by line, for screen readers (also ACCESSIBLE=1); answers may come from a pipe',
  );

export type FaceFlag = ReturnType<ReturnType<typeof faceFlag>['opts']>;

/** Face is how the wizard is shown: on the whole terminal, or in plain lines. */
export type Face = 'full-screen' | 'line-by-line';

/** faceFor is the face that is wanted: the flag, else ACCESSIBLE, else plain lines where the terminal can do nothing but these. */
export function faceFor({ accessible }: FaceFlag, environment: NodeJS.ProcessEnv = process.env): Face {
  const { ACCESSIBLE = '', TERM } = environment;
  const isWanted = !['', '0', 'false', 'no'].includes(ACCESSIBLE.toLowerCase());
  return accessible === true || isWanted || TERM === 'dumb' ? 'line-by-line' : 'full-screen';
}
