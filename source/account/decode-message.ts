import { Failure } from '../text/failure.ts';
import type { AccountChoice } from './account.ts';
import { openClients } from './clients.ts';
import { unreadableAnswer } from './connection-failure.ts';
import { codeOf } from './error-code.ts';
import { translateError } from './errors.ts';
import { profileOf } from './profiles.ts';

const DECODE = 'sts:DecodeAuthorizationMessage';
/** ENCODED_MESSAGE_LENGTH is the most that STS decodes. Source: STS API Reference, DecodeAuthorizationMessage. */
export const ENCODED_MESSAGE_LENGTH = 10_240;

/** decodeMessage asks STS what an encoded authorization message says, and answers its JSON; it throws a Failure. */
export async function decodeMessage(choice: AccountChoice, encoded: string): Promise<string> {
  try {
    const { sts, sdk } = await openClients(choice);
    const answer = await sts.send(new sdk.DecodeAuthorizationMessageCommand({ EncodedMessage: encoded }));
    if (answer.DecodedMessage === undefined) throw unreadableAnswer(DECODE, answer);
    return answer.DecodedMessage;
  } catch (error) {
    throw decodeFailure(error, choice);
  }
}

function decodeFailure(error: unknown, choice: AccountChoice): Failure {
  if (codeOf(error).startsWith('InvalidAuthorizationMessage')) {
    return new Failure(
      'refused',
      'InvalidAuthorizationMessage',
      'STS cannot decode the message.',
      'It decodes messages of the account that you are signed in to only, and whole ones: copy all of it.',
      { cause: error },
    );
  }
  const failure = translateError(error, { action: DECODE, profile: profileOf(choice) });
  if (failure.code !== 'AccessDenied') return failure;
  return new Failure(
    failure.kind,
    failure.code,
    failure.message,
    `The message is encoded, and only STS can read it: ask an administrator to allow ${DECODE} for you (on *), or to decode it.`,
    { cause: error },
  );
}
