import type { Identity } from '../../account/account.ts';
import type { ShownFailure } from '../../procedure/shown-failure.ts';
import { signInFailure } from '../../procedure/sign-in-failure.ts';
import type { Sitting } from '../sitting.ts';
import { askWhere } from './ask-where.ts';

/** signIn finds out who the person is in the account of their choice; where that fails, it asks where to work, until somebody is signed in. */
export async function signIn(sitting: Sitting): Promise<void> {
  const { talk } = sitting;
  for (;;) {
    if (!sitting.choice.sandbox) talk.say('Looking for your credentials.');
    const found = await sitting.attempt(() => sitting.account.identity());
    if (found.kind === 'done') {
      sitting.signedIn(found.value);
      talk.say(identityWords(found.value));
      return;
    }
    const failed = await failureWords(sitting, found.failure);
    sitting.workIn(
      (await askWhere(sitting, { failed, code: found.failure.code, back: 'impossible' })) ?? sitting.choice,
    );
  }
}

/** identityWords says where the person works, and as whom. */
function identityWords({ id, arn, region, sandbox }: Identity): string {
  const who = arn.split(':').slice(5).join(':');
  const where = sandbox ? `the practice account ${id}, in which nothing is real` : `the account ${id}`;
  return `You work in ${where}, as ${who}${region === '' ? '' : `, Region ${region}`}.`;
}

async function failureWords(sitting: Sitting, failure: ShownFailure): Promise<string> {
  const rows = await sitting.attempt(() => sitting.services.profileRows());
  const row =
    rows.kind === 'done' ? rows.value.find(({ name }) => name === sitting.choice.profile) : undefined;
  return signInFailure(failure, row?.signIn);
}
