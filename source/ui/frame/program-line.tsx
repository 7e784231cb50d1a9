import { Text } from 'ink';
import type { ReactElement } from 'react';
import type { AccountChoice } from '../../account/account.ts';
import { safeLine } from '../../text/safe-text.ts';
import { Line } from './line.tsx';

export const PROGRAM = 'ecs-iam-wizard';
/** Stands between the name of the program and what is said of the account. */
export const GAP = '   ';

/** ProgramLine is the first line of the frame while no account is known. */
export function ProgramLine({ words }: { words: string }): ReactElement {
  return (
    <Line>
      <Text bold>{PROGRAM}</Text>
      {GAP}
      <Text dimColor>{words}</Text>
    </Line>
  );
}

/** lookingWords says in the first line where the account is looked for. */
export function lookingWords(choice: AccountChoice, more: string): string {
  if (choice.sandbox) return `opening the practice account${more}`;
  const whose = choice.profile === undefined ? 'your credentials' : `profile ${safeLine(choice.profile)}`;
  return `looking for ${whose}${more}`;
}
