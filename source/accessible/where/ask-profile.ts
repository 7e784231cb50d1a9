import type { ProfileRow } from '../../account/profile-rows.ts';
import { EXPLAINED_PROFILES } from '../../procedure/explained/places.ts';
import { chooseOne } from '../asking/choose-one.ts';
import type { Option } from '../asking/option.ts';
import type { Sitting } from '../sitting.ts';

/** askProfile asks for one of the profiles of this machine; nothing when the person goes back. */
export async function askProfile(sitting: Sitting): Promise<string | undefined> {
  const { talk, services, choice } = sitting;
  const read = await sitting.attempt(() => services.profileRows());
  if (read.kind === 'failed') {
    talk.say(`The AWS configuration cannot be read: ${read.failure.message}`);
    return undefined;
  }
  const chosen = await chooseOne(talk, {
    question: ['Which profile?'],
    options: read.value.map(optionOf),
    usual: choice.profile,
    help: EXPLAINED_PROFILES,
    empty:
      'There is no profile on this machine: aws configure makes one, aws configure sso one for single sign-on. b goes back.',
  });
  return chosen.kind === 'chosen' ? chosen.id : undefined;
}

function optionOf({ name, source, region, facts, signIn }: ProfileRow): Option {
  return {
    id: name,
    label: name,
    note: region === undefined ? source : `${source}, ${region}`,
    detail: [...facts, ...(signIn === undefined ? [] : ['If its session has expired:', signIn])],
  };
}
