import type { AccountChoice } from '../../account/account.ts';
import { decodeMessage, ENCODED_MESSAGE_LENGTH } from '../../account/decode-message.ts';
import { answerOn, type DeniedAnswer } from '../../procedure/denied/denied-answer.ts';
import { type DeniedText, readDenied } from '../../procedure/denied/read-denial.ts';
import { type Failure, usageFailure } from '../../text/failure.ts';
import { plural } from '../../text/words.ts';
import type { OpenWizard } from '../create/wizard.ts';
import type { FaceFlag } from '../flags/face-flag.ts';
import { accountChoice, type SharedFlags } from '../flags/shared-flags.ts';
import type { Output } from '../output/output.ts';
import { hasTerminal } from '../run/confirm.ts';
import { deniedSource } from './denied-source.ts';
import { deniedText } from './denied-text.ts';
import { openWithStatement, wantsWizard } from './denied-wizard.ts';

type DeniedFlags = SharedFlags & FaceFlag & { readonly wizard?: true | undefined };
type FoundDenial = Extract<DeniedText, { kind: 'denial' }>;

/** runDenied is the command denied: what a message of access denied says, and what would help. */
export async function runDenied(
  words: readonly string[],
  flags: DeniedFlags,
  output: Output,
  openWizard: OpenWizard,
): Promise<number> {
  if (flags.wizard) refuseWizardHere(words, flags);
  const choice = accountChoice(flags);
  const { denial, others } = await denialIn(await deniedSource(words), choice);
  const answer = answerOn(denial);
  if (flags.wizard) refuseWithoutStatement(answer);
  if (others > 0) output.note(`The text holds ${plural(others, 'further denial')}; this is the first.`);
  output.data(deniedData(answer), style => deniedText(answer, style));
  const { least } = answer;
  if (least === undefined) return 0;
  const opens = flags.wizard ?? (output.forPeople && !flags.quiet && hasTerminal() && (await wantsWizard()));
  return opens ? openWithStatement({ ...answer, least }, choice, flags, openWizard) : 0;
}

async function denialIn(text: string, choice: AccountChoice): Promise<FoundDenial> {
  const read = readDenied(text);
  if (read.kind === 'denial') return read;
  if (read.kind !== 'encoded') throw nothingIn(read.kind);
  if (read.message.length > ENCODED_MESSAGE_LENGTH) {
    throw usageFailure(
      'MessageTooLong',
      `The encoded message has more than ${ENCODED_MESSAGE_LENGTH.toLocaleString('en-US')} characters, which is the most that STS decodes.`,
      'Give one message alone.',
    );
  }
  const decoded = readDenied(await decodeMessage(choice, read.message));
  if (decoded.kind === 'denial') return decoded;
  throw nothingIn('nothing');
}

function nothingIn(kind: 'bare' | 'nothing'): Failure {
  if (kind === 'bare') {
    return usageFailure(
      'NoDetails',
      'The text says that access was denied, but not to which action.',
      'Give the whole message; where there is no more of it, the event of CloudTrail (its JSON) names the call.',
    );
  }
  return usageFailure(
    'NoDenial',
    'There is no access-denied message in the text.',
    'Give the message from "User:" on, or the text behind "Encoded authorization failure message:".',
  );
}

/** Who asks for plain lines by hand may send the answers by a pipe, where the message is not what comes through it. */
function refuseWizardHere([word = '-']: readonly string[], { accessible }: FaceFlag): void {
  if (hasTerminal() || (accessible === true && word !== '-')) return;
  throw usageFailure(
    'NoTerminal',
    'The wizard needs a terminal for its input and its output.',
    'Leave --wizard out: the answer ends with the command that does the same.',
  );
}

function refuseWithoutStatement({ least, why, steps }: DeniedAnswer): void {
  if (least !== undefined) return;
  throw usageFailure('NothingToAllow', `No policy of yours would help. ${why}`, steps.join(' '));
}

/** What the message does not tell is null, so that every key is always there. */
function deniedData({ denial, least, attachTo, why, steps, alsoNeeded }: DeniedAnswer) {
  const { principal, action, resource, reason, policyType, policyArn, context } = denial;
  return {
    principal: principal ?? null,
    action,
    resource: resource ?? null,
    reason: reason ?? null,
    policyType: policyType ?? null,
    policyArn: policyArn ?? null,
    context,
    statement: least ?? null,
    attachTo: attachTo ?? null,
    alsoNeeded,
    advice: [why, ...steps],
  };
}
