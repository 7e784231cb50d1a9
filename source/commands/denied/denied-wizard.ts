import { createInterface } from 'node:readline';
import type { AccountChoice } from '../../account/account.ts';
import { openAccount } from '../../account/open-account.ts';
import type { Statement } from '../../policy/document.ts';
import type { Principal } from '../../policy/names.ts';
import { begin, noAnswers } from '../../procedure/answers.ts';
import { allowingName, type DeniedAnswer } from '../../procedure/denied/denied-answer.ts';
import { leastDocument } from '../../procedure/denied/least-statement.ts';
import { preferredNaming } from '../answers/preferred-naming.ts';
import type { OpenWizard } from '../create/wizard.ts';
import { type FaceFlag, faceFor } from '../flags/face-flag.ts';
import { confirmationStream } from '../run/confirm.ts';

/** wantsWizard asks on the terminal whether the wizard shall open; Enter agrees. */
export function wantsWizard(): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: confirmationStream(), terminal: true });
  return new Promise(resolve => {
    lines.once('close', () => resolve(false));
    lines.question('\nPress Enter to open the wizard with this statement, q and Enter to leave: ', answer => {
      resolve(/^(y|yes)?$/i.test(answer.trim()));
      lines.close();
    });
  });
}

/** openWithStatement opens the wizard with the statement as its start, and with the denied user or role chosen where it is of the account. */
export async function openWithStatement(
  answer: DeniedAnswer & { readonly least: Statement },
  choice: AccountChoice,
  flags: FaceFlag,
  openWizard: OpenWizard,
): Promise<number> {
  const naming = preferredNaming();
  const begun = begin(noAnswers('create-and-attach', naming), {
    kind: 'document',
    document: leastDocument(answer.least),
    origin: 'the denied request',
  });
  const principals = await principalsHere(answer, choice);
  // As in the wizard itself: Ink's colours do not know NO_COLOR.
  if (process.env.NO_COLOR) process.env.FORCE_COLOR = '0';
  const given = {
    naming,
    answers: { ...begun, policyName: allowingName(answer.least), principals },
    preset: {
      opens: 'steps',
      steps: ['start', ...(principals.length === 0 ? [] : (['who'] as const))],
      problems: [],
      notes: [],
      file: undefined,
    },
  } as const;
  return openWizard({ choice, face: faceFor(flags), given: async () => given });
}

/** Without an answer of the account the wizard asks; it says itself what is wrong with the credentials. */
async function principalsHere({ attachTo, who }: DeniedAnswer, choice: AccountChoice): Promise<Principal[]> {
  if (attachTo === undefined || who === undefined || !('account' in who)) return [];
  try {
    const { id } = await openAccount(choice).identity();
    return id === who.account ? [attachTo] : [];
  } catch {
    return [];
  }
}
